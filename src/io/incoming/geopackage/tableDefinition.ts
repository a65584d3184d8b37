/** The columns that a CREATE TABLE statement defines, in the order in which records hold them. */
export interface TableDefinition {
	readonly columns: readonly string[];
	/** Column that is the row's number, -1 for none. */
	readonly rowidColumn: number;
}

interface Token {
	readonly text: string;
	/** A name in quotes is never a word of the language. */
	readonly isQuoted: boolean;
	/** How many brackets are open around it. */
	readonly depth: number;
}

/** Words that begin a constraint of the table, where a column's name could stand. */
const CONSTRAINTS: ReadonlySet<string> = new Set(['constraint', 'primary', 'unique', 'check', 'foreign']);
const LONGEST = 200_000;
const TOKEN =
	/"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\/|[(),]|[^\s(),"`[\]']+/g;

/**
 * Reads the columns from a table's definition, which SQLite keeps as the text that made the table. Undefined for a
 * table whose records are laid out otherwise (virtual, or WITHOUT ROWID). Columns that are computed when they are
 * read are not in the records and are left out.
 */
export function columnsOf(sql: string): TableDefinition | undefined {
	if (sql.length > LONGEST || !/^\s*create\s+table\b/i.test(sql)) return undefined;
	const tokens = tokensOf(sql);
	const open = tokens.findIndex(({ text, isQuoted }) => text === '(' && !isQuoted);
	const close = tokens.findLastIndex(({ text, isQuoted, depth }) => text === ')' && !isQuoted && depth === 0);
	if (open < 0 || close < open) return undefined;
	if (tokens.slice(close).some((token) => wordOf(token) === 'without')) return undefined;
	const columns: { readonly name: string; readonly isInteger: boolean }[] = [];
	let rowidColumn = -1;
	for (const part of partsOf(tokens.slice(open + 1, close))) {
		const [first, ...rest] = part;
		const words = rest.map(wordOf);
		if (CONSTRAINTS.has(wordOf(first))) {
			const key = primaryKeyOf(part);
			const at = columns.findIndex(({ name, isInteger }) => isInteger && name.toLowerCase() === key);
			if (at >= 0) rowidColumn = at;
			continue;
		}
		if (words.includes('as') && !words.includes('stored')) continue;
		const isInteger = words[0] === 'integer';
		if (isInteger && words.includes('primary')) rowidColumn = columns.length;
		columns.push({ name: first.text, isInteger });
	}
	return columns.length > 0 ? { columns: columns.map(({ name }) => name), rowidColumn } : undefined;
}

function tokensOf(sql: string): Token[] {
	const tokens: Token[] = [];
	let depth = 0;
	for (const match of sql.matchAll(TOKEN)) {
		const [whole, double, back, square] = match;
		if (whole.startsWith('--') || whole.startsWith('/*')) continue;
		const quoted = double?.replaceAll('""', '"') ?? back?.replaceAll('``', '`') ?? square;
		if (quoted === undefined && whole === ')') depth--;
		const text = quoted ?? (whole.startsWith("'") ? whole.slice(1, -1).replaceAll("''", "'") : whole);
		tokens.push({ text, isQuoted: quoted !== undefined || whole.startsWith("'"), depth });
		if (quoted === undefined && whole === '(') depth++;
	}
	return tokens;
}

/** The definitions between the brackets, cut at the commas between them. */
function partsOf(tokens: readonly Token[]): Token[][] {
	const parts: Token[][] = [[]];
	for (const token of tokens)
		if (token.text === ',' && !token.isQuoted && token.depth === 1) parts.push([]);
		else parts[parts.length - 1].push(token);
	return parts.filter((part) => part.length > 0);
}

const wordOf = ({ text, isQuoted }: Token): string => (isQuoted ? '' : text.toLowerCase());

/** The one column of a PRIMARY KEY constraint, in small letters. */
function primaryKeyOf(part: readonly Token[]): string | undefined {
	const at = part.findIndex((token) => wordOf(token) === 'primary');
	const names = part.slice(at + 2).filter(({ depth, text }) => depth === 2 && text !== ',');
	return at >= 0 && names.length === 1 ? names[0].text.toLowerCase() : undefined;
}
