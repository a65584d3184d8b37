import { foldName } from '../resolve/nameKey.ts';
import { presenceOf } from './presenceWords.ts';
import { structureName } from './structureName.ts';

type AttendanceColumn = 'structure' | 'presence' | 'role' | 'name' | 'firstName';
/** Where each column stands, from 0; `structure` always is there. */
export type AttendancePlaces = { readonly structure: number } & Readonly<
	Partial<Record<AttendanceColumn, number>>
>;

/** Headings in circulation, folded. */
const HEADINGS: Readonly<Record<AttendanceColumn, RegExp>> = {
	structure:
		/^(nom (de (la |l )?|du )?)?(structures?|cpts|organismes?|etablissements?|entites?|territoires?|associations?|institutions?)( (representee?s?|concernee?s?|d appartenance|d origine|cpts|ou organisme))?$/,
	presence:
		/^(emargements?|presences?|presente?s?|presences? absences?|signatures?|present absent|statut|participation)\b/,
	role: /\b(fonctions?|qualite|roles?|professions?|titre|poste|specialite)\b/,
	firstName: /^prenoms?$/,
	name: /\b(noms?|prenoms?|participants?|personnes?|identite|invitee?s?)\b/,
};

/** The columns by their headings; undefined where no structure is among them. Each heading serves once. */
export function columnsByHeading(cells: readonly string[]): AttendancePlaces | undefined {
	const folded = cells.map((cell) => (cell.length > 60 ? '' : foldName(cell)));
	const places: Partial<Record<AttendanceColumn, number>> = {};
	for (const column of ['presence', 'firstName', 'structure', 'role', 'name'] as const) {
		const at = folded.findIndex(
			(heading, index) => HEADINGS[column].test(heading) && !Object.values(places).includes(index),
		);
		if (at >= 0) places[column] = at;
	}
	const { structure } = places;
	const known = Object.keys(places).length;
	return structure === undefined || known < Math.min(2, cells.length) ? undefined : { ...places, structure };
}

/** The columns by what stands in them, where there is no heading; undefined where no column names CPTS. */
export function columnsByContent(rows: readonly (readonly string[])[]): AttendancePlaces | undefined {
	const width = Math.max(0, ...rows.map((cells) => cells.length));
	const columns = Array.from({ length: width }, (_, at) =>
		rows.map((cells) => (cells[at] ?? '').trim()).filter((cell) => cell !== ''),
	);
	const shareOf = (cells: readonly string[], holds: (cell: string) => boolean): number =>
		cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
	const likeliest = (holds: (cell: string) => boolean): number | undefined => {
		const shares = columns.map((cells) => shareOf(cells, holds));
		const most = Math.max(0, ...shares);
		return most >= 0.5 ? shares.indexOf(most) : undefined;
	};
	const structure = likeliest((cell) => structureName(cell).isCpts);
	if (structure === undefined) return undefined;
	const presence = likeliest((cell) => presenceOf(cell) !== undefined);
	return { structure, ...(presence !== undefined && presence !== structure && { presence }) };
}
