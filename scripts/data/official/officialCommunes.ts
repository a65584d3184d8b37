import { ZONING_KEYS } from '../../../src/model/unitTable.ts';
import { emptyRecord } from '../folderSource.ts';
import { arrondissementLabels, departementLabels, readDecoupage, regionLabels } from '../officialNames.ts';
import type { CommuneRecord, DataSource } from '../source.ts';
import type { Succession } from '../succession.ts';

interface OfficialCommune {
	code: string;
	nom: string;
	type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
	zone: 'metro' | 'drom' | 'com';
	departement?: string;
	region?: string;
	arrondissement?: string;
	population?: number;
	codesPostaux?: string[];
	chefLieu?: string;
	anciensCodes?: string[];
}

interface OfficialEpci {
	code: string;
	nom: string;
	membres: { code: string }[];
}

export interface OfficialCommunes {
	communes: Map<string, CommuneRecord>;
	labels: DataSource['labels'];
	succession: Succession;
	/** Codes that have no place in the build: overseas collectivities, whose regions are none of ours. */
	leftOut: ReadonlySet<string>;
}

/** Communes, people, arrondissements, EPCI and former codes from the package of the official division; all else is unknown. */
export function officialCommunes(): OfficialCommunes {
	const entries = readDecoupage<OfficialCommune>('communes');
	const current = entries.filter(({ type }) => type === 'commune-actuelle');
	const labels = Object.fromEntries(ZONING_KEYS.map((key) => [key, {}])) as DataSource['labels'];
	Object.assign(labels.departement, departementLabels());
	Object.assign(labels.region, regionLabels());
	Object.assign(labels.arrondissement, arrondissementLabels());
	const communes = new Map<string, CommuneRecord>();
	for (const { code, nom, zone, departement, region, arrondissement, population, codesPostaux } of current)
		if (zone !== 'com')
			communes.set(code, {
				...emptyRecord(code, nom),
				departement: departement ?? '',
				region: region ?? '',
				arrondissement: arrondissement ?? '',
				postalCodes: (codesPostaux ?? []).join(';'),
				populationMunicipale: population ?? NaN,
			});
	for (const { code, nom, membres } of readDecoupage<OfficialEpci>('epci'))
		for (const member of membres) {
			const commune = communes.get(member.code);
			if (!commune) continue;
			commune.epci = code;
			labels.epci[code] = nom;
		}
	const leftOut = new Set(current.filter(({ zone }) => zone === 'com').map(({ code }) => code));
	return { communes, labels, succession: successionToToday(entries), leftOut };
}

/** Delegated and associated communes lie in their seat's commune; merged ones are among its former codes. */
function successionToToday(entries: readonly OfficialCommune[]): Succession {
	const heirs = new Map<string, string>();
	for (const { code, chefLieu } of entries) if (chefLieu !== undefined) heirs.set(code, chefLieu);
	for (const { code, type, anciensCodes = [] } of entries)
		if (type === 'commune-actuelle')
			for (const former of anciensCodes) if (!heirs.has(former)) heirs.set(former, code);
	return heirs;
}
