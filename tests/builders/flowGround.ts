import { makeResolver } from '../../src/io/resolve/resolver.ts';

/** A few real communes. */
const FLOW_COMMUNES: Readonly<Record<string, string>> = {
	'01001': 'L’Abergement-Clémenciat',
	'01004': 'Ambérieu-en-Bugey',
	'35255': 'Saint-Aubin-du-Pavail',
	'37003': 'Amboise',
	'37027': 'Bléré',
	'37261': 'Tours',
	'40249': 'Saint-Aubin',
	'41018': 'Blois',
	'47230': 'Saint-Aubin',
	'75056': 'Paris',
};
const codes = Object.keys(FLOW_COMMUNES).sort();

/** The country that tests of flows know: 41999 lies in Blois today, 37998 was shared out. */
export const nationalOfFlows = {
	code: codes,
	name: codes.map((code) => FLOW_COMMUNES[code]),
	departement: codes.map((code) => code.slice(0, 2)),
	departementName: { '01': 'Ain', '37': 'Indre-et-Loire', '41': 'Loir-et-Cher' },
	regionOfDepartement: Object.fromEntries(codes.map((code) => [code.slice(0, 2), '24'])),
	former: { codes: { '41018': ['41999'], '37003': ['37998'], '37027': ['37998'] }, names: {} },
};

export const resolverOfFrance = makeResolver(nationalOfFlows, nationalOfFlows.former, nationalOfFlows);
