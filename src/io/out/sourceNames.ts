import type { SourceOf } from './supplyColumns.ts';
import type { DataSource } from './about.ts';

/** A source of the open extent with its key in `data/sources.json`. */
export interface KeyedSource extends DataSource {
	readonly key: string;
}

/** The register of sources: which columns of the unit table each of them fills. */
export interface SourceRegister {
	readonly sources: Readonly<Record<string, { readonly columns: readonly string[] }>>;
}

/** Source of each column in words: 'INSEE, Base permanente des équipements (2017)'; '' where none is registered. */
export function sourceNames(
	sources: readonly KeyedSource[],
	register: SourceRegister,
	isDemonstration: boolean,
): SourceOf {
	const inWords = ({ producer, title, vintage }: DataSource): string => `${producer}, ${title} (${vintage})`;
	if (isDemonstration) {
		const made = sources.find(({ key }) => key === 'demonstration');
		return () => (made ? inWords(made) : '');
	}
	const byColumn = new Map<string, string>();
	for (const source of sources)
		for (const column of register.sources[source.key]?.columns ?? [])
			if (!byColumn.has(column)) byColumn.set(column, inWords(source));
	return (column) => byColumn.get(column) ?? '';
}
