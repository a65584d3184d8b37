import { expect, test } from 'vitest';
import { importService, NATIONAL, outlineGeometry, PARTS, units } from '../../tests/builders/importExtent.ts';
import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import type { ColumnChoice } from '../io/incoming/guessColumns.ts';
import type { ImportService, LayerLook } from './importService.ts';

const quiet = (): void => undefined;
const options = { onlyName: 'Seule', today: '2026-01-15' };

function must<Value>(result: Result<Value, Problem>): Value {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

async function lookAt(text: string): Promise<{ service: ImportService; look: LayerLook }> {
	const service = importService();
	const opened = must(await service.open(new Blob([text]), 'liste.csv', NATIONAL, quiet));
	if (!('layers' in opened)) throw new Error('plan');
	return { service, look: must(await service.look(opened.best)) };
}

test('a list: columns found, territories, repairs and open rows in the order of the file', async () => {
	const [a, b, c] = units.code;
	const { service, look } = await lookAt(
		`CPTS;INSEE;Statut;Date\nA;${a};contrat signé;30/11/2019\n;${a};;\nA;${b};;\nB;Nullepart;projet validé;\n__proto__;${c.toLowerCase()};on verra;\nA;${a};;\n`,
	);
	expect(look.guess).toMatchObject({
		isSure: true,
		purpose: 'territories',
		columns: { territory: 0, code: 1, status: 2, date: 3 },
	});
	const list = must(await service.readList(0, look.guess.columns, options, quiet));
	expect(list.territories.map(({ name, codes, event }) => [name, codes, event])).toEqual([
		['A', [a, b], { type: 'aci-contract-signed', date: '2019-11-30', text: 'contrat signé' }],
		['B', [], { type: 'project-validated', date: '<2026-01-15', text: 'projet validé' }],
		['__proto__', [c], undefined],
	]);
	expect(list.report.counts).toEqual({
		used: 3,
		repaired: 0,
		doubtful: 0,
		secret: 0,
		repeated: 1,
		refused: 2,
	});
	expect(list.report.shown).toMatchObject([
		{ row: 3, reason: 'missing-territory' },
		{ row: 5, reason: 'unknown', input: 'Nullepart' },
	]);
	expect(list.report.problems).toMatchObject([
		{ rule: 'unknown-status', row: 6, values: { input: 'on verra' } },
	]);
	expect(list.regions).toEqual([['00', 3]]);
});

test('a code that is none and a name of another commune are told, whatever they lead to', async () => {
	const [a, b, c] = units.code;
	const [nameA, nameB] = units.name;
	const [departement] = units.departement;
	const { service } = await lookAt(
		`CPTS;INSEE;Commune;Dep\nA;${a.slice(0, 3)}O8;${nameA};${departement}\nA;${b};${nameA};${departement}\nA;${c};;${departement}\nA;${b};${nameB.toUpperCase()};${departement}\nB;${b};${nameB};${departement}\nA;${c};${nameA};${departement}\n`,
	);
	const list = must(
		await service.readList(
			0,
			{ territory: 0, code: 1, commune: 2, departement: 3 } as ColumnChoice,
			options,
			quiet,
		),
	);
	expect(list.territories.map(({ codes }) => codes)).toEqual([[a, b, c], [b]]);
	expect(list.report.counts).toMatchObject({ used: 2, repaired: 1, doubtful: 2, repeated: 1 });
	expect(list.report.shown).toMatchObject([
		{ row: 2, code: a, how: 'name', reason: 'unread-code', input: `${a.slice(0, 3)}O8 · ${nameA}` },
		{ row: 3, code: b, how: 'code', reason: 'discord', candidates: [a], input: `${b} · ${nameA}` },
		{ row: 7, code: c, reason: 'discord', outcome: 'doubtful' },
	]);
	expect(list.report.names).toMatchObject({ [a]: nameA, [b]: nameB });
});

test('codes of the demonstration region are codes, whatever heads their column', async () => {
	const rows = units.code.slice(0, 40).map((code, at) => `${at % 3};${code};${at * 2},5`);
	const { look } = await lookAt(`x;truc;valeur\n${rows.join('\n')}\n`);
	expect(look.profiles[1].codes).toBe(1);
	expect(look.guess.columns).toMatchObject({ code: 1 });
	expect(look.guess.purpose).toBe('indicator');
});

test('a list without territories is one territory by the name that it is given', async () => {
	const { service, look } = await lookAt(`commune\n${units.code.slice(0, 5).join('\n')}\n`);
	expect(look.guess.purpose).toBe('communes');
	const list = must(await service.readList(0, look.guess.columns, options, quiet));
	expect(list.territories.map(({ name, codes }) => [name, codes.length])).toEqual([['Seule', 5]]);
});

test('a figure by commune: added up, secret figures apart, unreadable ones reported', async () => {
	const [a, b, c, d] = units.code;
	const { service, look } = await lookAt(
		`code;actes\n${a};1 200,5\n${b};NS\n${c};?\n${a};10\n${d};3,25\nNullepart;4\n`,
	);
	expect(look.guess).toMatchObject({ purpose: 'indicator', figures: [1] });
	const choice = { value: 1, weight: undefined, aggregation: 'sum' } as const;
	const figures = must(await service.readFigures(0, look.guess.columns, choice, quiet));
	const values = Object.fromEntries(figures.codes.map((code, at) => [code, figures.values[at]]));
	expect(values).toEqual({ [a]: 1210.5, [b]: NaN, [c]: NaN, [d]: 3.25 });
	expect(figures.hidden).toEqual([b]);
	expect(figures.report.counts).toMatchObject({ used: 3, repaired: 0, secret: 1, refused: 2 });
	expect(figures.report.shown.map(({ row, reason }) => [row, reason])).toEqual([
		[3, 'hidden-figure'],
		[4, 'no-figure'],
		[7, 'unknown'],
	]);
});

test('a mean of rows is weighted, and rows are counted where no column is chosen', async () => {
	const [a, b] = units.code;
	const { service, look } = await lookAt(`code;taux;poids\n${a};10;1\n${a};20;3\n${b};5;2\n`);
	const mean = must(
		await service.readFigures(0, look.guess.columns, { value: 1, weight: 2, aggregation: 'mean' }, quiet),
	);
	expect([...mean.values]).toEqual([17.5, 5]);
	expect([...(mean.weights ?? [])]).toEqual([4, 2]);
	const count = must(
		await service.readFigures(
			0,
			look.guess.columns,
			{ value: undefined, weight: undefined, aggregation: 'sum' },
			quiet,
		),
	);
	expect([...count.values]).toEqual([2, 1]);
});

test('drawn perimeters come with their communes by share', async () => {
	const members = [0, 1, 2];
	const geometry = outlineGeometry(members);
	const text = JSON.stringify({
		type: 'FeatureCollection',
		features: [
			{ type: 'Feature', properties: { nom: 'Dessin' }, geometry },
			{ type: 'Feature', properties: { nom: 'Point' }, geometry: { type: 'Point', coordinates: [1, 47] } },
		],
	});
	const { service, look } = await lookAt(text);
	expect(look.guess).toMatchObject({ purpose: 'shapes', columns: { territory: 0 } });
	const drawings = must(await service.readDrawings(0, 0, PARTS, quiet));
	expect(drawings.problems).toMatchObject([
		{ rule: 'bad-geometry', values: { feature: 2, reason: 'Point' } },
	]);
	const [shape] = drawings.shapes;
	const whole = shape.shares.filter(({ share }) => share > 0.999).map(({ code }) => code);
	expect(whole.sort()).toEqual(members.map((unit) => units.code[unit]).sort());
	expect(shape.loadedShare).toBeCloseTo(1, 6);
});

test('the report as a file: every row in order, and nothing in it is a formula', async () => {
	const [a] = units.code;
	const { service, look } = await lookAt(`cpts;commune\n=1+1;${a}\n-B;@Nulle;Part\n`);
	must(await service.readList(0, look.guess.columns, options, quiet));
	const text = service.reportFile({
		headings: ['ligne', 'cpts'],
		outcomes: {
			used: 'reprise',
			repaired: 'réparée',
			doubtful: 'douteuse',
			secret: 'secrète',
			repeated: 'déjà lue',
			refused: 'refusée',
		},
		hows: { code: 'code', name: 'nom', normalised: 'rapproché', former: 'ancienne', arrondissement: 'arr.' },
		reasons: {
			unknown: 'inconnue',
			ambiguous: 'plusieurs',
			'missing-commune': 'sans commune',
			'missing-territory': 'sans cpts',
			'no-figure': '',
			'hidden-figure': '',
			'unread-code': '',
			discord: '',
		},
	});
	const lines = text.replace('\ufeff', '').trimEnd().split('\r\n');
	expect(lines[1]).toBe(`2;'=1+1;${a};reprise;${a};${units.name[0]};code;`);
	expect(lines[2]).toMatch(/^3;'-B;'@Nulle;refusée;;;inconnue;/);
});

test('a file without communes says which columns it has', async () => {
	const { service, look } = await lookAt('a;b\n1;2\n');
	expect(await service.readList(0, look.guess.columns, options, quiet)).toMatchObject({
		ok: false,
		error: { rule: 'no-commune-column', values: { found: 'a | b' } },
	});
});
