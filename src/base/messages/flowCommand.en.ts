import type { FlowCommandTexts } from './flowCommand.fr.ts';

/** What the commands about flows say beside their answer, in English. */
export const flowCommandEn: FlowCommandTexts = {
	modelled: (kind) =>
		`Modelled flows (${kind}): a simulation from supply and distances, not observed patients.`,
	noSpecialty: (name, known) => `No specialty is called “${name}”. Specialties: ${known}.`,
	noPlace: (code) => `No flow names the commune “${code}”. --place wants an INSEE code.`,
	summed: (names) => `Specialties added up: ${names}. --specialite chooses one.`,
	refused: ({ file, row, why, input, rows }) =>
		`${file}, row ${row}: ${why}${input === '' ? '' : ` (“${input}”)`}${rows > 1 ? `, ${rows} rows` : ''}; not counted.`,
	readWithCare: (file, rows, how) => `${file}: ${how} (${rows} ${rows === 1 ? 'row' : 'rows'})`,
	moreRefused: (rows) => `… and ${rows} more rows that are not counted`,
	noFlows: (count, file) =>
		count === 1
			? `${file}: one commune has no flow; it counts in no index.`
			: `${file}: ${count} communes have no flow; they count in no index.`,
	mayBeHidden: (below) =>
		`A pair of communes that is not in the file may hide fewer than ${below} patients. If the file is complete, add --complete.`,
};
