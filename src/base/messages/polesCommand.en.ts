import type { PolesCommandTexts } from './polesCommand.fr.ts';

/** What `poles` says beside its answer, in English. */
export const polesCommandEn: PolesCommandTexts = {
	notBuilt: (departement) =>
		`No commune of département ${departement} in this extent: --region names another.`,
	unknownCommune: (code) => `No commune ${code} in the flows or in this extent.`,
	noKind: (name, known) => `No kind of modelled flows is called '${name}'. Kinds: ${known}.`,
	fitOfModelled: 'A fit wants a file of observed flows.',
	noFit: {
		'no-flows': 'No patient of the file goes to a place that the model knows: nothing to fit.',
		'no-best': 'No parameter is best for these flows (all stay where they live, say): no fit.',
	},
	mergedAll: (names) => `No specialty is infra-départementale here; taken together, each alike: ${names}.`,
	merged: (names) =>
		`Infra-departmental specialties taken together, each counting alike: ${names}. --specialite chooses one.`,
	none: (people) =>
		`No place of the département is first destination of its own people or of three communes and serves ${people.toLocaleString('en-GB')} people.`,
	otherNumber: (wanted, found) =>
		`${wanted} ${wanted === 1 ? 'pole was' : 'poles were'} asked for, ${found} found: the curve tells which numbers there are.`,
};
