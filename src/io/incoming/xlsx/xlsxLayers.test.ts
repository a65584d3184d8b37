import { expect, test } from 'vitest';
import { rowsXml, sheetXml, xlsx } from '../../../../tests/fixtures/hostile/xlsxParts.ts';
import { memorySource } from '../../table/byteSource.ts';
import { openFile } from '../openFile.ts';

async function rowsOf(
	bytes: Uint8Array,
): Promise<{ headings: readonly string[]; rows: (readonly string[])[] }> {
	const opened = await openFile(memorySource('l.xlsx', bytes), () => undefined);
	if (!opened.ok || !('layers' in opened.value)) throw new Error(JSON.stringify(opened));
	const [{ headings, visit }] = opened.value.layers;
	const rows: (readonly string[])[] = [];
	await visit(({ row, cells }) => rows.push([String(row), ...cells]) > 0);
	return { headings, rows };
}

test('title rows above the headings are skipped, and a merged cell stands in each row that it reaches over', async () => {
	const sheet = sheetXml(
		rowsXml([
			['Liste 2026'],
			['CPTS', 'INSEE'],
			['A', '37261'],
			['', '37027'],
			['', '37003'],
			['B', '41018'],
		]),
		'',
		'<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:A5"/></mergeCells>',
	);
	expect(await rowsOf(xlsx({ sheet }))).toEqual({
		headings: ['CPTS', 'INSEE'],
		rows: [
			['3', 'A', '37261'],
			['4', 'A', '37027'],
			['5', 'A', '37003'],
			['6', 'B', '41018'],
		],
	});
});

test('numbers, codes and dates are read as the cell shows them', async () => {
	const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>
		<cellXfs>${[0, 164, 165, 10, 22].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
	const cells = [
		['A2', 0, 0.1 + 0.2],
		['B2', 1, 1001],
		['C2', 2, 43799],
		['D2', 3, 0.125],
		['E2', 4, 43799.5],
		['F2', 2, 60.5],
	]
		.map(([at, style, value]) => `<c r="${at}" s="${style}"><v>${value}</v></c>`)
		.join('');
	const sheet = sheetXml(`${rowsXml([['a', 'b', 'c', 'd', 'e', 'f']])}<row r="2">${cells}</row>`);
	expect((await rowsOf(xlsx({ sheet, styles }))).rows).toEqual([
		['2', '0.3', '01001', '2019-11-30', '12.5%', '2019-11-30 12:00', '1900-02-28'],
	]);
});
