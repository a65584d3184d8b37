/** A row of a file of flows that is not among them, and why. */
export interface RefusedRow {
	readonly file: string;
	readonly row: number;
	readonly why: string;
	readonly input: string;
	/** Rows that it speaks of. */
	readonly rows: number;
}

/** What the commands about flows say beside their answer, in French. */
export const flowCommandFr = {
	modelled: (kind: string) =>
		`Flux modélisés (${kind})\u202f: une simulation d’après l’offre et les distances, pas des patients observés.`,
	noSpecialty: (name: string, known: string) =>
		`Aucune spécialité ne s’appelle «\u202f${name}\u202f». Spécialités\u202f: ${known}.`,
	noPlace: (code: string) =>
		`Aucun flux ne nomme la commune «\u202f${code}\u202f». --place veut un code INSEE.`,
	summed: (names: string) => `Spécialités additionnées\u202f: ${names}. --specialite en choisit une.`,
	refused: ({ file, row, why, input, rows }: RefusedRow) =>
		`${file}, ligne ${row}\u202f: ${why}${input === '' ? '' : ` («\u202f${input}\u202f»)`}${rows > 1 ? `, ${rows} lignes` : ''}\u202f; non comptée.`,
	readWithCare: (file: string, rows: number, how: string) =>
		`${file}\u202f: ${how} (${rows} ${rows > 1 ? 'lignes' : 'ligne'})`,
	moreRefused: (rows: number) => `… et ${rows} autres lignes non comptées`,
	noFlows: (count: number, file: string) =>
		count === 1
			? `${file}\u202f: une commune n’a aucun flux\u202f; elle ne compte dans aucun indice.`
			: `${file}\u202f: ${count} communes n’ont aucun flux\u202f; elles ne comptent dans aucun indice.`,
	mayBeHidden: (below: number) =>
		`Une paire de communes absente du fichier peut cacher moins de ${below} patients. Si le fichier est complet, ajoutez --complete.`,
};

export type FlowCommandTexts = typeof flowCommandFr;
