/**
 * Texts that were decoded with the wrong table. UTF-8 read as Windows-1252 ('Ã©'), as the DOS table 850 ('├®') or
 * as Mac Roman ('√©') can be undone exactly; each table lists its characters from byte 128 on.
 */
const DOS_850 =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const MAC_ROMAN =
	'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
const WINDOWS_1252 = Array.from({ length: 128 }, (_, i) => {
	const byte = i + 128;
	return new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
}).join('');

const tables = [WINDOWS_1252, DOS_850, MAC_ROMAN].map(
	(characters) => new Map([...characters].map((character, i) => [character, i + 128])),
);

/** Readings of a text whose accents were garbled: each is what the text would be had one table not been mistaken. */
export function ungarbled(text: string): string[] {
	if (!/[^ -~]/.test(text)) return [];
	const readings = new Set<string>();
	for (const table of tables) {
		const undone = asUtf8(text, table);
		if (undone === undefined) continue;
		readings.add(undone);
		for (const again of tables.map((other) => asUtf8(undone, other))) if (again) readings.add(again);
	}
	readings.delete(text);
	return [...readings];
}

/** The text's characters as bytes of a table, read as UTF-8; undefined where that is no valid UTF-8. */
function asUtf8(text: string, table: ReadonlyMap<string, number>): string | undefined {
	const bytes: number[] = [];
	for (const character of text) {
		const byte = character.charCodeAt(0) < 128 ? character.charCodeAt(0) : table.get(character);
		if (byte === undefined) return undefined;
		bytes.push(byte);
	}
	if (bytes.every((byte) => byte < 128)) return undefined;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
	} catch {
		return undefined;
	}
}

/** The text with 'è' read as 'ç', a fault of lists in circulation ('Alenèon'); empty where it has none. */
export const withCedilla = (text: string): string[] =>
	/[èÈ]/.test(text) ? [text.replaceAll('è', 'ç').replaceAll('È', 'Ç')] : [];

/**
 * A pattern for a folded, compact name in which some characters were lost ('Ch?teauroux', 'Ch\ufffdteauroux'):
 * each lost one stands for one or two letters. Undefined where none was lost or too little is left.
 */
export function lostCharacterPattern(text: string, compact: (text: string) => string): RegExp | undefined {
	const parts = text.split(/[?\ufffd]+/);
	if (parts.length === 1 || parts.length > 4) return undefined;
	const kept = parts.map(compact);
	if (kept.join('').length < 5) return undefined;
	return new RegExp(`^${kept.join('[a-z0-9]{0,2}')}$`);
}
