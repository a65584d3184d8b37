import type { PolesCommandTexts } from './polesCommand.fr.ts';

/** What `poles` says beside its answer, in English. */
export const polesCommandEn: PolesCommandTexts = {
	notBuilt: (departement) =>
		`No commune of département ${departement} in this extent: --region names another.`,
	merged: (names) =>
		`Infra-departmental specialties taken together, each counting alike: ${names}. --specialite chooses one.`,
	none: (people) =>
		`No place of the département is first destination of its own people or of three communes and serves ${people.toLocaleString('en-GB')} people.`,
	otherNumber: (wanted, found) =>
		`${wanted} ${wanted === 1 ? 'pole was' : 'poles were'} asked for, ${found} found: the curve tells which numbers there are.`,
};
