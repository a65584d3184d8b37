/** A five-character code: '1001' → '01001', '2a004' → '2A004', '261' in '37' → '37261'; undefined for other text. */
export function fullCode(text: string, within: ReadonlySet<string> | undefined): string | undefined {
	const code = text.replace(/\.0+$/, '').toUpperCase();
	if (/^[0-9A-Z]{2}\d{3}$/.test(code)) return code;
	if (/^\d{4}$/.test(code)) return `0${code}`;
	const [departement] = within ?? [];
	if (within?.size === 1 && departement.length === 2 && /^\d{1,3}$/.test(code))
		return departement + code.padStart(3, '0');
	return undefined;
}

/** The communes of today that each former code leads to. */
export function heirsByCode(
	table: Readonly<Record<string, readonly string[]>>,
	known: ReadonlyMap<string, string>,
): Map<string, string[]> {
	const heirs = new Map<string, string[]>();
	for (const [heir, formerOnes] of Object.entries(table)) {
		if (!known.has(heir)) continue;
		for (const former of formerOnes) {
			const list = heirs.get(former);
			if (list) list.push(heir);
			else heirs.set(former, [heir]);
		}
	}
	return heirs;
}
