import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { resolverOfFrance } from '../../../tests/builders/flowGround.ts';
import { rowsXml, sheetXml, xlsx } from '../../../tests/fixtures/hostile/xlsxParts.ts';
import { FLOW_FILE_TEXTS } from '../../base/messages/flowFile.ts';
import { describeProblem } from '../../base/problem.ts';
import { memorySource, type ByteSource } from '../table/byteSource.ts';
import { readFlows } from './readFlows.ts';
import { writeFlowReport } from './writeFlowReport.ts';

const HEAD = 'commune_residence;commune_exercice;specialite;nb_patients\n';
const GOOD = '37261;37027;Cardiologie;20\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string): Uint8Array => {
	const units = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
	return new Uint8Array(units.buffer);
};
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** What becomes of a file: the rule that refuses it, or patients kept, rows, and the rules that it breaks. */
async function outcome(content: Uint8Array, name = 'flux.csv'): Promise<string> {
	const read = await readFlows(memorySource(name, content), resolverOfFrance);
	if (!read.ok) {
		for (const locale of ['fr', 'en'] as const)
			expect(describeProblem(read.error, locale).length).toBeGreaterThan(20);
		return read.error.rule;
	}
	const { set, report } = read.value;
	const rules = report.counts.map(({ rule, rows }) => `${rule} ${rows}`);
	return [`${report.kept}/${report.rows}`, set.specialties.map(({ name }) => name).join('|'), ...rules].join(', '); // prettier-ignore
}

test.each<[string, Uint8Array, string]>([
	['nothing', bytes(''), 'empty-file'],
	['white space', bytes(' \n\t\n'), 'empty-file'],
	['headings only', bytes(HEAD), 'no-flows'],
	['other headings', bytes('nom;valeur\na;1\n'), 'no-flow-columns'],
	['a PDF', bytes('%PDF-1.7\n'), 'binary-file'],
	['gzip', gzipSync(bytes(HEAD + GOOD)), 'binary-file'],
	['a broken zip', bytes('PK\u0003\u0004…'), 'damaged-zip'],
	['HTML called CSV', bytes('<!doctype html><table><tr><td>1</td></tr></table>'), 'other-format'],
	['JSON', bytes('{"flux":[1,2,3]}'), 'not-geojson'],
	['NUL bytes', bytes(`${HEAD}${GOOD}\0\0\0`), 'binary-file'],
	['a line without end', bytes(HEAD + GOOD + 'x'.repeat(1_100_000)), 'line-too-long'],
	['formulas', bytes(`${HEAD}${GOOD}=37261;+37027;@SUM(A1);=1+1\n`), '20/2, Cardiologie, no-count 1'],
	['guarded codes of Excel', bytes(`${HEAD}="37261";'=37027;Cardiologie;20\n${GOOD}`), '40/2, Cardiologie, unknown-care 1'], // prettier-ignore
	['names of prototypes', bytes(`${HEAD}${GOOD}__proto__;constructor;toString;15\n37261;37003;__proto__;16\n`), '36/3, Cardiologie|__proto__, unknown-origin 1, specialty-unknown 1'], // prettier-ignore
	['numbers that are none', bytes(`${HEAD}${GOOD}37261;37003;A;NaN\n37261;37003;A;1e309\n37261;37003;A;-0\n37261;37003;A;0x10\n37261;37003;A;1.2.3\n`), '20/6, Cardiologie, no-count 3, too-large 1'], // prettier-ignore
	['an open quote', bytes(`${HEAD}"37261;37027;A;30\n${GOOD}`), '20/2, Cardiologie, unknown-origin 1, unclosed-quote 1'], // prettier-ignore
	['quotes with separators and lines', bytes(`${HEAD}37261;37027;"Chirurgie; ""vasculaire""\nautre";30\n${GOOD}`), '50/2, Cardiologie|Chirurgie; "vasculaire"\nautre'], // prettier-ignore
	['Windows-1252', latin(`${HEAD}37261;37027;Gyn\u00e9cologie;30\n`), '30/1, Gynécologie'],
	['two encodings', joined(bytes(`${HEAD}37261;37027;Gynécologie;30\n37261;37003;Pédiatrie;12\n`), latin('37261;41018;Gyn\u00e9cologie;31\n')), '73/3, Gynécologie|Pédiatrie, foreign-text 1'], // prettier-ignore
	['UTF-16', utf16(HEAD + GOOD), '20/1, Cardiologie'],
	['a byte order mark and no headings', bytes('\ufeff37261;37027;20\n37027;37261;21\n'), '41/2, flux'],
	['lines of old Macs', bytes((HEAD + GOOD).replaceAll('\n', '\r')), '20/1, Cardiologie'],
	['commas, quoted, Windows lines', bytes(`"origin","destination","value"\r\n"37261","37027","1,234"\r\n`), '1234/1, flux, grouped 1'], // prettier-ignore
	['short and long rows', bytes(`${HEAD}${GOOD}37261\n37261;37027;Cardiologie;30;surplus;surplus\n;;;\n`), '50/3, Cardiologie, missing-specialty 1, added 1'], // prettier-ignore
	['a workbook of formulas', xlsx({ sheet: sheetXml(rowsXml([['origin', 'destination', 'value'], ['37261', '37027', 20]]).replace('<v>20</v>', '<f>1+19</f><v>20</v>')) }), '20/1, flux'], // prettier-ignore
	['a workbook cut short', xlsx({ sheet: sheetXml(rowsXml([['origin']])) }).slice(0, 300), 'damaged-zip'],
])('%s', async (_, content, expected) => {
	expect(await outcome(content)).toBe(expected);
});

test('a file of changed bytes is read or refused, and never throws', async () => {
	const whole = bytes(`${HEAD}${GOOD}"37027";37261;"Gynéco";NS\n1001;75107;A;12,5\n`);
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
			fc.nat(whole.length),
			async (changes, end) => {
				const content = whole.slice(0, Math.max(1, end));
				for (const [at, byte] of changes) if (at < content.length) content[at] = byte;
				expect(await outcome(content)).not.toBe('unreadable-content');
			},
		),
		{ seed: 7, numRuns: 300 },
	);
});

test('rows are the same however the bytes come', async () => {
	const content = bytes(
		`${HEAD}${GOOD}"37027";37261;"Gyn\n""é""co";NS\r\n1001;75107;A;12,5\n"open;37261;B;7\n`,
	);
	const inPieces = (size: number): ByteSource => ({
		...memorySource('flux.csv', content),
		async *chunks() {
			for (let at = 0; at < content.length; at += size) yield content.slice(at, at + size);
		},
	});
	const whole = await readFlows(inPieces(content.length), resolverOfFrance);
	expect(whole.ok && whole.value.report.rows).toBe(4);
	for (const size of [1, 2, 3, 7, 31])
		expect(await readFlows(inPieces(size), resolverOfFrance)).toEqual(whole);
});

test('no cell of the report is a formula, and its words are in both languages', async () => {
	const read = await readFlows(
		memorySource('f.csv', `${HEAD}${GOOD}=cmd();37027;A;12\n37261;37027;A;=1+1\n1001;37027;A;30\n`),
		resolverOfFrance,
	);
	if (!read.ok) throw new Error(read.error.rule);
	const nameOf = (code: string): string | undefined => (code === '01001' ? 'L’Abergement' : undefined);
	for (const { rules, reportHeadings: headings, kept, leftOut } of Object.values(FLOW_FILE_TEXTS)) {
		const file = writeFlowReport(read.value.report, nameOf, { headings, kept, leftOut, rules });
		expect(file.split('\r\n').slice(0, -1)).toHaveLength(4);
		expect(file).toContain(`3;${leftOut};${rules['unknown-origin']};'=cmd();;1;12`);
		expect(file).toContain(`5;${kept};${rules['lost-zero']};1001;L’Abergement (01001);1;`);
	}
});
