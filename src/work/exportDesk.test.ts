import { expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { planOf, territoryOf } from '../../tests/builders/exported.ts';
import { ExportDesk, type BroughtIndicator, type ExportOrder } from './exportDesk.ts';

const { units, arcs } = demonstrationExtent({ count: 300, ringCount: 120 });
const [first, second, third] = units.code;

const order = (more: Partial<ExportOrder> = {}): ExportOrder => ({
	plan: planOf([territoryOf('A', [first, second], { id: 'a' }), territoryOf('B', [third], { id: 'b' })]),
	title: 'Essai',
	day: '2018-01-31',
	madeOn: '2026-01-05',
	indicators: [],
	dataSources: [],
	isDemonstration: true,
	format: 'csv',
	mediaType: 'text/csv',
	...more,
});

/** Rows of the CSV that a desk writes, as objects. */
async function rowsOf(desk: ExportDesk, wanted: ExportOrder): Promise<Record<string, string>[]> {
	const written = await desk.write(wanted);
	if (!written.ok) throw new Error(written.error.rule);
	expect(written.value.type).toBe(wanted.mediaType);
	const [head, ...rows] = (await written.value.text()).trimEnd().split('\r\n');
	const keys = head.split(';');
	return rows.map((row) => Object.fromEntries(row.split(';').map((cell, at) => [keys[at], cell])));
}

async function openDesk(): Promise<ExportDesk> {
	const desk = new ExportDesk();
	const { port1, port2 } = new MessageChannel();
	const borrowed = desk.borrow(port2);
	port1.postMessage({ units, arcs });
	await borrowed;
	port1.close();
	return desk;
}

test('writes a file with the tables that came through the port', async () => {
	const rows = await rowsOf(await openDesk(), order({ territories: ['b'] }));
	expect(rows.map((row) => [row['territoire'], row['code_commune']])).toEqual([['B', third]]);
});

test('an indicator with secret figures is an interval, one without is a figure', async () => {
	const values = new Float64Array(units.count).fill(NaN);
	values[0] = 40;
	const hidden = new Uint8Array(units.count);
	hidden[1] = 1;
	const indicator = (key: string, isSecret: boolean): BroughtIndicator => ({
		key,
		heading: 'File active',
		unit: 'patients',
		source: 'essai',
		aggregation: 'sum',
		secretMost: 10,
		columns: {
			values,
			hidden: isSecret ? hidden : new Uint8Array(units.count),
			weights: units.populationMunicipale,
		},
	});
	const desk = await openDesk();
	const rows = await rowsOf(desk, order({ indicators: [indicator('secret', true), indicator('su', false)] }));
	const cells = rows.map((row) => ['secret_min', 'secret_max', 'su'].map((key) => row[`indicateur_${key}`]));
	expect(cells).toEqual([
		['40', '40', '40'],
		['1', '10', ''],
		['', '', ''],
	]);
});

test('what fails is a problem with its reason', async () => {
	const broken = planOf([{ ...territoryOf('A', [first]), perimeters: [] }]);
	expect(await (await openDesk()).write(order({ plan: broken }))).toMatchObject({
		ok: false,
		error: { rule: 'export-failed' },
	});
});
