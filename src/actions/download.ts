/** Hands bytes out as a file under a name. */
export function downloadBlob(name: string, blob: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}

/** A file's name from its parts: 'centre-val-de-loire-2018_asclepios_2018-01-31.pdf'; empty parts are left out. */
export const fileNameFrom = (parts: readonly string[], extension: string): string =>
	`${parts.map(fileNameOf).filter(Boolean).join('_')}.${extension}`;

/** A file's name from a name of the plan: letters without accents, digits and hyphens; 60 characters at most. */
export const fileNameOf = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^A-Za-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-+|-+$/g, '')
		.toLowerCase();
