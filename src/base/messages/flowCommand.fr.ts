/** A row of a file of flows that is not among them; `rule` is one of `FLOW_REFUSALS`. */
export interface RefusedRow {
	readonly file: string;
	readonly row: number;
	readonly rule: string;
	readonly input: string;
	/** Rows that it speaks of. */
	readonly rows: number;
}

const WHY: Readonly<Record<string, (input: string) => string>> = {
	'no-count': (input) => `«\u202f${input}\u202f» n’est pas un nombre de patients`,
	'too-large': (input) => `«\u202f${input}\u202f» est trop grand pour un nombre de patients`,
	hidden: () => 'cellule masquée, sans seuil de secret\u202f; dites-le avec --secret',
	negative: (input) => `nombre négatif (${input})`,
	'missing-origin': () => 'sans commune de résidence',
	'abroad-origin': (input) => `résidence hors de France («\u202f${input}\u202f»)`,
	'unknown-origin': (input) => `commune de résidence inconnue («\u202f${input}\u202f»)`,
	'ambiguous-origin': (input) => `plusieurs communes s’appellent «\u202f${input}\u202f»`,
	'missing-specialty': () => 'sans spécialité',
	'other-year': (input) => `d’une autre année (${input})`,
	total: () => 'somme d’autres lignes',
	repeated: () => 'paire déjà lue',
};

/** What the commands about flows say beside their answer, in French. */
export const flowCommandFr = {
	modelled: (kind: string) =>
		`Flux modélisés (${kind})\u202f: une simulation d’après l’offre et les distances, pas des patients observés.`,
	noSpecialty: (name: string, known: string) =>
		`Aucune spécialité ne s’appelle «\u202f${name}\u202f». Spécialités\u202f: ${known}.`,
	summed: (names: string) => `Spécialités additionnées\u202f: ${names}. --specialite en choisit une.`,
	refused: ({ file, row, rule, input, rows }: RefusedRow) =>
		`${file}, ligne ${row}\u202f: ${WHY[rule]?.(input) ?? rule}${rows > 1 ? ` (${rows} lignes)` : ''}\u202f; non comptée.`,
	moreRefused: (rows: number) => `… et ${rows} autres lignes non comptées`,
	noFlows: (count: number, file: string) =>
		count === 1
			? `${file}\u202f: une commune n’a aucun flux\u202f; elle ne compte dans aucun indice.`
			: `${file}\u202f: ${count} communes n’ont aucun flux\u202f; elles ne comptent dans aucun indice.`,
	mayBeHidden: (below: number) =>
		`Une paire de communes absente du fichier peut cacher moins de ${below} patients. Si le fichier est complet, ajoutez --complete.`,
};

export type FlowCommandTexts = typeof flowCommandFr;
