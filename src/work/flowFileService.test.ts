import { expect, test } from 'vitest';
import { nationalOfFlows } from '../../tests/builders/flowGround.ts';
import { flowRows } from '../../tests/builders/flowRows.ts';
import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { encodeNational } from '../io/resolve/nationalFile.ts';
import { FlowFileService } from './flowFileService.ts';

const NATIONAL = encodeNational(nationalOfFlows);
const service = (): FlowFileService =>
	new FlowFileService((url) =>
		Promise.resolve(url === 'national.json' ? new Response(NATIONAL) : new Response('', { status: 404 })),
	);
const quiet = (): void => undefined;

function must<Value>(result: Result<Value, Problem>): Value {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

const file = (text: string): Blob => new Blob([text]);

test('a file is looked at, read as the user says, read again, and copied under the name that is given', async () => {
	const reader = service();
	const text =
		'residence;soins;annee;combien_2016\n37261;37027;2016;20\n1001;37027;2016;NS\n37261;41018;2015;30\n';
	const info = must(await reader.open(file(text), 'flux.csv', 'national.json'));
	expect(info).toMatchObject({
		kind: 'long',
		columns: { residence: 0, care: 1, year: 2, patients: 3 },
		yearsInHeadings: [2016],
		usual: { hiddenBelow: 11, isComplete: false, year: 2016, name: 'flux' },
	});
	const columns = { ...info.columns, patients: 3 };
	const read = must(await reader.read({ columns, year: 2016, source: 'SNDS' }, quiet));
	expect(read.report).toMatchObject({ kept: 25.5, keptDoubt: 4.5, read: 55.5, rows: 3 });
	expect(read.names).toEqual({ '01001': 'L’Abergement-Clémenciat' });
	const open = must(await reader.read({ columns, year: undefined, hiddenBelow: undefined }, quiet));
	expect(open.report).toMatchObject({ kept: 50, hiddenCells: 0 });
	const set = must(reader.copy('mes-flux', 'Mes flux'));
	expect(set).toMatchObject({ id: 'mes-flux', name: 'Mes flux', provenance: { kind: 'observed', file: 'flux.csv' } }); // prettier-ignore
	expect(must(reader.copy('encore', 'Encore')).specialties).toEqual(set.specialties);
});

test('progress is told while a long file is read, and a reading can be stopped', async () => {
	const reader = service();
	const text = [...flowRows(120_000)].join('').replace(/\d{5};\d{5}/g, '37261;37027');
	must(await reader.open(file(text), 'flux.csv', 'national.json'));
	const told: [number, number][] = [];
	must(await reader.read({}, (bytes, rows) => told.push([bytes, rows])));
	expect(told.length).toBeGreaterThan(1);
	expect(told[0][1]).toBeLessThan(120_000);
	expect(told.at(-1)).toEqual([file(text).size, 120_000]);
	const stop = new AbortController();
	const stopped = await reader.read({ signal: stop.signal }, () => stop.abort());
	expect(stopped).toMatchObject({ ok: false, error: { rule: 'cancelled' } });
});

test('without the table of communes, and on a file that is none, it says so', async () => {
	const far = await service().open(file('a'), 'flux.csv', 'elsewhere.json');
	expect(far).toMatchObject({ ok: false, error: { rule: 'not-reached' } });
	const reader = service();
	const other = await reader.open(file('nom;valeur\na;1\n'), 'autre.csv', 'national.json');
	expect(other).toMatchObject({ ok: false, error: { rule: 'no-flow-columns', file: 'autre.csv' } });
	expect(reader.copy('a', 'a').ok).toBe(false);
	expect(reader.reportFile({ headings: [], kept: '', leftOut: '', rules: {} as never })).toBe('');
});
