import type { CommuneMention, Resolution, Resolver } from '../resolve/resolver.ts';
import type { ColumnChoice } from './guessColumns.ts';

/** What a row says of its commune, and the commune that it means. */
export interface RowMention {
	/** The cell that was read: the code where there is one, else the name. */
	readonly input: string;
	readonly resolution: Resolution;
	readonly doubt: MentionDoubt | null;
}

/** Why code and name of a row are not to be taken on trust, though they lead to a commune. */
interface MentionDoubt {
	/** `unread-code`: the code is none, the name was used. `discord`: the name is another commune's, the code was used. */
	readonly kind: 'unread-code' | 'discord';
	/** Both cells, as they stand. */
	readonly read: string;
	/** Communes that the name may mean, of a discord. */
	readonly others: readonly string[];
}

/** Mentions that are remembered; a list of all communes of France, each in several territories, fits in. */
const REMEMBERED = 200_000;

/** Reads the commune that a row means by the chosen columns; each different mention is looked up once. */
export function mentionReader(
	{ code, commune, departement }: ColumnChoice,
	resolver: Resolver,
): (cells: readonly string[]) => RowMention {
	const known = new Map<string, Pick<RowMention, 'resolution' | 'doubt'>>();
	const cell = (cells: readonly string[], at: number | undefined): string =>
		at === undefined ? '' : (cells[at] ?? '').trim();
	return (cells) => {
		const mention: CommuneMention = {
			code: cell(cells, code),
			name: cell(cells, commune),
			departement: cell(cells, departement),
		};
		const key = `${mention.code}\n${mention.name}\n${mention.departement}`;
		let meant = known.get(key);
		if (!meant) {
			const resolution = resolver.resolve(mention);
			meant = { resolution, doubt: doubtOf(mention, resolution, resolver) };
			if (known.size < REMEMBERED) known.set(key, meant);
		}
		return { input: mention.code || mention.name || '', ...meant };
	};
}

function doubtOf(
	{ code = '', name = '', departement }: CommuneMention,
	resolution: Resolution,
	resolver: Resolver,
): MentionDoubt | null {
	if (code === '' || name === '' || resolution.code === null) return null;
	const read = `${code} · ${name}`;
	if (resolver.resolve({ code, departement }).code !== resolution.code)
		return { kind: 'unread-code', read, others: [] };
	const others = resolver.othersNamed(name, resolution.code);
	return others.length > 0 ? { kind: 'discord', read, others } : null;
}
