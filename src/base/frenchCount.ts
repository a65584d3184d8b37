/** A count as `Formats.integer` writes it with its noun in French, where nothing is singular: '0 commune', '2 communes'. */
export const frenchCount = (count: string, one: string, many = `${one}s`): string =>
	`${count} ${count === '0' || count === '1' ? one : many}`;
