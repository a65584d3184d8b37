import { foldName } from '../resolve/nameKey.ts';
import { listColumns, territoryHeading } from '../table/columnNames.ts';
import type { ColumnProfile } from './columnProfile.ts';

/** What a column can be chosen as. */
export type ColumnRole = 'territory' | 'code' | 'commune' | 'departement' | 'status' | 'date';

/** Column of each role, by its place; a role that no column has is absent. */
export type ColumnChoice = Readonly<Partial<Record<ColumnRole, number>>>;

/** What the rows of a layer most likely are. */
export type Purpose = 'territories' | 'communes' | 'indicator' | 'shapes';

export interface LayerGuess {
	readonly columns: ColumnChoice;
	readonly purpose: Purpose;
	/** Columns of figures, in their order. */
	readonly figures: readonly number[];
	/** True where headings and cells agree so well that nobody need be asked. */
	readonly isSure: boolean;
}

/** Headings that name whatever the row is about: the territory in a list, the commune in a table of figures. */
const ANY_NAME = /^(nom|name|libelle|denomination|intitule)$/;
const NO_CODE = /postal|\bcp\b|siren|siret|finess|\bid\b|\bfid\b/;
const NO_FIGURE =
	/postal|\bcp\b|siren|siret|finess|\bid\b|fid\b|objectid|\bcode\b|insee|codgeo|\bdep\b|departement|\breg\b|region|latitude|longitude|\blat\b|\blon\b|annee|\bannee?\b/;
const HALF = 0.5;

/** Works out which column says what, from the headings first and from the cells where those do not tell. */
export function guessColumns(
	headings: readonly string[],
	profiles: readonly ColumnProfile[],
	{ hasShapes, hasHeadings }: { readonly hasShapes: boolean; readonly hasHeadings: boolean },
): LayerGuess {
	const folded = headings.map(foldName);
	const byName = listColumns(headings) ?? listColumns(headings, true);
	const taken = new Set<number>();
	const take = (at: number | undefined): number | undefined => {
		if (at !== undefined && at >= 0) taken.add(at);
		return at === -1 ? undefined : at;
	};
	const best = (share: (profile: ColumnProfile) => number, fits: (at: number) => boolean): number => {
		let found = -1;
		for (const [at, profile] of profiles.entries()) {
			if (taken.has(at) || !fits(at) || profile.different < 2 || share(profile) < HALF) continue;
			if (found < 0 || share(profile) > share(profiles[found])) found = at;
		}
		return found;
	};
	const named = byName?.territory ?? (hasShapes ? territoryHeading(headings) : undefined);
	const isCommuneName =
		named !== undefined &&
		ANY_NAME.test(folded[named]) &&
		profiles[named].names >= HALF &&
		byName?.commune === undefined;
	const byHeading = take(
		isCommuneName ? undefined : (named ?? folded.findIndex((name) => /\bcpts\b|\bterritoire\b/.test(name))),
	);
	const code = take(
		byName?.code !== undefined && (profiles[byName.code].filled === 0 || profiles[byName.code].codes > 0.2)
			? byName.code
			: best(
					(profile) => profile.codes,
					(at) => !NO_CODE.test(folded[at]),
				),
	);
	const commune = take(
		byName?.commune ??
			(isCommuneName
				? named
				: best(
						(profile) => profile.names,
						() => true,
					)),
	);
	const departement = take(
		byName?.departement ?? folded.findIndex((name) => /^(dep|dept|departement)\b/.test(name)),
	);
	const status = take(
		folded.findIndex(
			(name, at) =>
				!taken.has(at) &&
				/\b(statut|etat|avancement|stade|maturite|status)\b/.test(name) &&
				profiles[at].statuses >= HALF,
		),
	);
	const date = take(
		folded.findIndex(
			(name, at) => !taken.has(at) && /\bdate\b|\bsigne[e]? le\b/.test(name) && profiles[at].dates >= HALF,
		),
	);
	const figures = profiles.flatMap((profile, at) =>
		!taken.has(at) && profile.filled > 0 && profile.numbers >= 0.6 && !NO_FIGURE.test(folded[at]) ? [at] : [],
	);
	const territory = byHeading ?? (hasHeadings ? undefined : take(repeatingColumn(profiles, taken)));
	const columns: ColumnChoice = Object.fromEntries(
		Object.entries({ territory, code, commune, departement, status, date }).filter(
			([, at]) => at !== undefined,
		),
	);
	return {
		columns,
		figures,
		purpose: purposeOf(columns, figures, hasShapes),
		isSure: isSure(columns, profiles),
	};
}

/** The first column of words that come again and again: what rows are grouped by where no heading says it. */
function repeatingColumn(profiles: readonly ColumnProfile[], taken: ReadonlySet<number>): number | undefined {
	const at = profiles.findIndex(
		({ filled, different, numbers }, column) =>
			!taken.has(column) && filled > 0 && different < filled && numbers < HALF,
	);
	return at < 0 ? undefined : at;
}

function purposeOf(
	{ territory, code, commune }: ColumnChoice,
	figures: readonly number[],
	hasShapes: boolean,
): Purpose {
	const namesCommunes = code !== undefined || commune !== undefined;
	if (hasShapes && code === undefined) return 'shapes';
	if (!namesCommunes) return 'territories';
	if (territory !== undefined) return 'territories';
	return figures.length > 0 ? 'indicator' : 'communes';
}

/** A list whose headings say which CPTS and which commune, and whose communes are mostly known. */
function isSure({ territory, code, commune }: ColumnChoice, profiles: readonly ColumnProfile[]): boolean {
	if (territory === undefined) return false;
	const known = Math.max(
		code === undefined ? 0 : profiles[code].codes,
		commune === undefined ? 0 : profiles[commune].names,
	);
	return known >= HALF;
}
