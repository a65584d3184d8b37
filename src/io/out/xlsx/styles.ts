import type { FileColumn } from '../fileTable.ts';
import { DECLARATION } from './xml.ts';

/** Styles of a workbook's cells, by their number in the file. */
const STYLES = [
	'plain',
	'title',
	'line',
	'paragraph',
	'textHeading',
	'numberHeading',
	'text',
	'integer',
	'oneDecimal',
	'twoDecimals',
	'unknown',
] as const;
type StyleName = (typeof STYLES)[number];

export const styleNumber = (name: StyleName): number => STYLES.indexOf(name);

/** The style of a known cell of a column. */
export function styleOf({ kind, decimals }: FileColumn): number {
	if (kind === 'text') return styleNumber('text');
	return styleNumber(decimals === 0 ? 'integer' : decimals === 1 ? 'oneDecimal' : 'twoDecimals');
}

/** Fonts: plain, bold, title, secondary, unknown. */
const FONTS = [
	'<sz val="11"/><color rgb="FF1C2430"/><name val="Calibri"/><family val="2"/>',
	'<b/><sz val="11"/><color rgb="FF1C2430"/><name val="Calibri"/><family val="2"/>',
	'<b/><sz val="14"/><color rgb="FF1C2430"/><name val="Calibri"/><family val="2"/>',
	'<sz val="11"/><color rgb="FF4A5565"/><name val="Calibri"/><family val="2"/>',
	'<i/><sz val="11"/><color rgb="FF4A5565"/><name val="Calibri"/><family val="2"/>',
];

/** Number formats: those below 164 are built in (3 = '#,##0', 4 = '#,##0.00', 49 = text). */
const ONE_DECIMAL = 164;

const xf = (font: number, format = 0, look = '', alignment = ''): string =>
	`<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"${look}${alignment ? ` applyAlignment="1">${alignment}</xf>` : '/>'}`;

const heading = (align: 'left' | 'right'): string =>
	`<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="bottom" wrapText="1"/></xf>`;

const XFS: Readonly<Record<StyleName, string>> = {
	plain: xf(0),
	title: xf(2),
	line: xf(3),
	paragraph: xf(0, 0, '', '<alignment vertical="top" wrapText="1"/>'),
	textHeading: heading('left'),
	numberHeading: heading('right'),
	text: xf(0, 49),
	integer: xf(0, 3),
	oneDecimal: xf(0, ONE_DECIMAL),
	twoDecimals: xf(0, 4),
	unknown: xf(4, 0, '', '<alignment horizontal="right"/>'),
};

export const stylesXml = (): string =>
	`${DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${ONE_DECIMAL}" formatCode="#,##0.0"/></numFmts><fonts count="${FONTS.length}">${FONTS.map((font) => `<font>${font}</font>`).join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E4DC"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8D8A82"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${STYLES.length}">${STYLES.map((name) => XFS[name]).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
