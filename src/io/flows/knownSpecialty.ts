import { foldName } from '../resolve/nameKey.ts';

/** Beginnings of words that name specialties, professions, kinds of stay or trips, in French and English, folded. */
// prettier-ignore
const STEMS = [
	'addicto', 'algolog', 'allergo', 'anatomo', 'anesth', 'angiolog', 'audioproth', 'biolog', 'cancer', 'cardi', 'chirurg',
	'coloproct', 'commut', 'dent', 'dermato', 'diabet', 'dialyse', 'domicile', 'douleur', 'echograph', 'endocrin', 'ergotherap',
	'esthetique', 'gastro', 'general', 'genetique', 'geriat', 'geronto', 'gp', 'gynec', 'hemato', 'hepato', 'hospital', 'imagerie',
	'immuno', 'infect', 'infirm', 'interne', 'kine', 'labo', 'masseur', 'matern', 'maxillo', 'mco', 'medecin', 'nephro', 'neuro',
	'nuclea', 'nurse', 'obstetr', 'odonto', 'officine', 'omnipratic', 'onco', 'ophtalmo', 'ophthalmo', 'optici', 'oral', 'orl',
	'orthod', 'orthop', 'osteo', 'oto', 'pediatr', 'paediatr', 'pedicur', 'pharmac', 'physi', 'plastique', 'pneumo', 'podolog',
	'proctolog', 'psych', 'pulmon', 'radio', 'readaptation', 'reanim', 'reeduc', 'rhumato', 'rheumato', 'sage', 'scanner', 'senolog',
	'sexolog', 'soins', 'specialist', 'ssr', 'smr', 'had', 'stomato', 'surg', 'thorac', 'transfusion', 'trauma', 'travail', 'urgen',
	'emergenc', 'uro', 'vascul', 'venereo', 'viscer', 'actifs', 'midwi', 'consult', 'toutes', 'tous', 'all',
];
const STEM = new RegExp(`\\b(${STEMS.join('|')})`);
/** Shorter names are codes of one nomenclature or another. */
const SHORTEST_NAME = 4;

/** False for a name in which no word begins as specialties do: a column of something else, or a word out of place. */
export function isKnownSpecialty(name: string): boolean {
	const folded = foldName(name);
	return folded.length < SHORTEST_NAME || /^\d/.test(folded) || STEM.test(folded);
}
