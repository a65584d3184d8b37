/** Widths of a typeface's letters, read from its TrueType file, so that text is set alike in Node and in browsers. */
export interface FontMetrics {
	/** Width of a text set at size 1, without kerning: the writers set none. */
	widthEm(text: string): number;
	/** Whether the typeface can draw a character. */
	has(codePoint: number): boolean;
}

/** Reads a TrueType file: the tables `head`, `hhea`, `hmtx` and `cmap` (formats 4 and 12). Throws on any other file. */
export function readFontMetrics(bytes: ArrayBuffer): FontMetrics {
	const view = new DataView(bytes);
	const tables = tableOffsets(view);
	const unitsPerEm = view.getUint16(tables('head') + 18);
	const lastMetric = view.getUint16(tables('hhea') + 34) - 1;
	const hmtx = tables('hmtx');
	const glyphOf = glyphsByCodePoint(view, tables('cmap'));
	const advance = (codePoint: number): number =>
		view.getUint16(hmtx + 4 * Math.min(glyphOf(codePoint), lastMetric));
	const known = new Map<string, number>();
	const widthOf = (character: string): number => {
		let width = known.get(character);
		if (width === undefined)
			known.set(character, (width = advance(character.codePointAt(0) ?? 0) / unitsPerEm));
		return width;
	};
	return {
		widthEm: (text) => {
			let width = 0;
			for (const character of text) width += widthOf(character);
			return width;
		},
		has: (codePoint) => glyphOf(codePoint) !== 0,
	};
}

function tableOffsets(view: DataView): (tag: string) => number {
	if (view.byteLength < 12 || view.getUint32(0) !== 0x00010000) throw new Error('not a TrueType file');
	const offsets = new Map<string, number>();
	for (let table = 0; table < view.getUint16(4); table++) {
		const at = 12 + 16 * table;
		const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(at + letter)));
		offsets.set(tag, view.getUint32(at + 8));
	}
	return (tag) => {
		const offset = offsets.get(tag);
		if (offset === undefined) throw new Error(`TrueType file without table ${tag}`);
		return offset;
	};
}

/** Glyph of a code point, 0 for none. Prefers the table of all of Unicode (format 12). */
function glyphsByCodePoint(view: DataView, cmap: number): (codePoint: number) => number {
	const subtables = Array.from(
		{ length: view.getUint16(cmap + 2) },
		(_, index) => cmap + view.getUint32(cmap + 8 + 8 * index),
	);
	const wide = subtables.find((at) => view.getUint16(at) === 12);
	if (wide !== undefined) return (codePoint) => glyphInGroups(view, wide, codePoint);
	const basic = subtables.find((at) => view.getUint16(at) === 4);
	if (basic === undefined) throw new Error('TrueType file without a cmap of Unicode');
	return (codePoint) => glyphInSegments(view, basic, codePoint);
}

function glyphInGroups(view: DataView, at: number, codePoint: number): number {
	const count = view.getUint32(at + 12);
	for (let group = 0; group < count; group++) {
		const start = view.getUint32(at + 16 + 12 * group);
		if (codePoint < start) return 0;
		if (codePoint <= view.getUint32(at + 20 + 12 * group))
			return view.getUint32(at + 24 + 12 * group) + codePoint - start;
	}
	return 0;
}

function glyphInSegments(view: DataView, at: number, codePoint: number): number {
	const doubled = view.getUint16(at + 6);
	for (let segment = 0; segment < doubled; segment += 2) {
		if (codePoint > view.getUint16(at + 14 + segment)) continue;
		const start = view.getUint16(at + 16 + doubled + segment);
		if (codePoint < start) return 0;
		const delta = view.getUint16(at + 16 + 2 * doubled + segment);
		const rangeAt = at + 16 + 3 * doubled + segment;
		const range = view.getUint16(rangeAt);
		if (range === 0) return (codePoint + delta) & 0xffff;
		const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start));
		return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
	}
	return 0;
}
