import type { CommuneMention, Resolution, Resolver } from '../resolve/resolver.ts';
import type { ColumnChoice } from './guessColumns.ts';

/** What a row says of its commune, and the commune that it means. */
export interface RowMention {
	/** The cell that was read: the code where there is one, else the name. */
	readonly input: string;
	readonly resolution: Resolution;
}

/** Mentions that are remembered; a list of all communes of France, each in several territories, fits in. */
const REMEMBERED = 200_000;

/** Reads the commune that a row means by the chosen columns; each different mention is looked up once. */
export function mentionReader(
	{ code, commune, departement }: ColumnChoice,
	resolver: Resolver,
): (cells: readonly string[]) => RowMention {
	const known = new Map<string, Resolution>();
	const cell = (cells: readonly string[], at: number | undefined): string =>
		at === undefined ? '' : (cells[at] ?? '').trim();
	return (cells) => {
		const mention: CommuneMention = {
			code: cell(cells, code),
			name: cell(cells, commune),
			departement: cell(cells, departement),
		};
		const key = `${mention.code}\n${mention.name}\n${mention.departement}`;
		let resolution = known.get(key);
		if (!resolution) {
			resolution = resolver.resolve(mention);
			if (known.size < REMEMBERED) known.set(key, resolution);
		}
		return { input: mention.code || mention.name || '', resolution };
	};
}
