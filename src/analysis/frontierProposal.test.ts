import { describe, expect, test } from 'vitest';
import { pictureMesh } from '../../tests/builders/pictureMesh.ts';
import { exactly } from '../base/range.ts';
import { Membership } from '../model/membership.ts';
import { NO_FLOWS, type FlowSource } from './flowSource.ts';
import { proposeFrontier, sideFlows, type ProposalFacts, type SideFlows } from './frontierProposal.ts';

const NOTHING: ProposalFacts = {
	signed: { a: false, b: false },
	exclave: { a: false, b: false },
	hasSideB: true,
	isComplete: true,
	isCovered: true,
	flows: {},
	answers: { a: 0, b: 0, neither: 0 },
};
const flow = (
	leans: 'a' | 'b' | undefined,
	margin: number,
	kind: SideFlows['kind'] = 'observed',
): SideFlows => ({
	kind,
	shareA: exactly(0.3),
	shareB: exactly(0.3),
	leans,
	margin: exactly(margin),
});

describe('the calculated proposal', () => {
	test.each<[string, Partial<ProposalFacts>, object]>([
		['a signed perimeter binds before flows', { signed: { a: true, b: false }, flows: { firstLine: flow('b', 0.4) } }, { outcome: 'a', rule: 'signed' }],
		['two signed perimeters: ask', { signed: { a: true, b: true }, flows: { firstLine: flow('b', 0.4) } }, { outcome: 'ask', rule: 'both-signed' }],
		['no exclave is made, whatever flows say', { exclave: { a: true, b: false }, flows: { firstLine: flow('a', 0.4) } }, { outcome: 'b', rule: 'exclave' }],
		['an exclave either way: ask', { exclave: { a: true, b: true } }, { outcome: 'ask', rule: 'both-exclave' }],
		['no zone blanche is left', { hasSideB: false, isCovered: false }, { outcome: 'a', rule: 'blank' }],
		['under a partial inventory it is no zone blanche', { hasSideB: false, isCovered: false, isComplete: false }, { outcome: 'ask', rule: 'no-flows' }],
		['15 points on observed flows', { flows: { firstLine: flow('b', 0.15) } }, { outcome: 'b', rule: 'flows', lines: ['firstLine'] }],
		['below 15 points: ask', { flows: { firstLine: flow('b', 0.149) } }, { outcome: 'ask', rule: 'margin' }],
		['lines that agree are all named', { flows: { hospital: flow('a', 0.5), firstLine: flow('a', 0.2), commuting: flow('b', 0.1) } }, { outcome: 'a', rule: 'flows', lines: ['firstLine', 'hospital'] }],
		['lines that contradict one another: ask', { flows: { firstLine: flow('a', 0.5), hospital: flow('b', 0.5) } }, { outcome: 'ask', rule: 'contradiction' }],
		['modelled flows never make a proposal', { flows: { firstLine: flow('a', 0.9, 'modelled') } }, { outcome: 'ask', rule: 'modelled' }],
		['nor do they contradict observed ones', { flows: { firstLine: flow('a', 0.9, 'modelled'), hospital: flow('b', 0.2) } }, { outcome: 'b', rule: 'flows', lines: ['hospital'] }],
		['people go to neither side: ask', { flows: { firstLine: flow(undefined, 0) } }, { outcome: 'ask', rule: 'elsewhere' }],
		['no flows: ask', {}, { outcome: 'ask', rule: 'no-flows' }],
		['then answers, six or more', { answers: { a: 1, b: 4, neither: 1 } }, { outcome: 'b', rule: 'answers' }],
		['five answers say nothing', { answers: { a: 5, b: 0, neither: 0 } }, { outcome: 'ask', rule: 'no-flows' }],
		['answers that are close say nothing', { answers: { a: 6, b: 5, neither: 0 } }, { outcome: 'ask', rule: 'no-flows' }],
		['more who wish neither side than one of them say nothing', { answers: { a: 4, b: 0, neither: 4 } }, { outcome: 'ask', rule: 'no-flows' }],
		['flows come before answers', { flows: { firstLine: flow('a', 0.2) }, answers: { a: 0, b: 9, neither: 0 } }, { outcome: 'a', rule: 'flows', lines: ['firstLine'] }],
		['answers settle flows that are close', { flows: { firstLine: flow('a', 0.1) }, answers: { a: 0, b: 9, neither: 0 } }, { outcome: 'b', rule: 'answers' }],
	])('%s', (_, facts, expected) => {
		expect(proposeFrontier({ ...NOTHING, ...facts })).toEqual(expected);
	}); // prettier-ignore
});

describe('flows towards both sides', () => {
	const mesh = pictureMesh('ABCDU');
	const [a1, a2, b1, elsewhere, own] = [...'ABCDU'].map((letter) => mesh.units(letter)[0]);
	const membership = new Membership(5);
	for (const units of [[a1, a2], [b1]]) {
		const territory = membership.addTerritory();
		for (const unit of units) membership.add(unit, territory);
	}
	const source = (to: [number, number][], total = 100): FlowSource => ({
		kind: 'observed',
		of: (unit) =>
			unit === own ? { total, to: to.map(([place, count]) => ({ unit: place, flow: count })) } : undefined,
	});

	test('the rival is the largest destination that is not of the same side; the commune itself is on none', () => {
		const flows = sideFlows(own, 0, 1, membership, source([[own, 40], [a1, 25], [a2, 15], [b1, 8]])); // prettier-ignore
		expect(flows).toEqual({
			kind: 'observed',
			shareA: exactly(0.4),
			shareB: exactly(0.08),
			leans: 'a',
			margin: exactly(0.17),
		});
	});

	test('a first destination in neither side leans to none', () => {
		expect(sideFlows(own, 0, 1, membership, source([[elsewhere, 60], [a1, 20]]))).toEqual({ kind: 'observed', shareA: exactly(0.2), shareB: exactly(0), leans: undefined, margin: exactly(0) }); // prettier-ignore
	});

	test('a place outside both is a rival too, and abroad counts in the total', () => {
		const flows = sideFlows(own, 0, 1, membership, source([[b1, 50], [elsewhere, 30]], 200)); // prettier-ignore
		expect(flows).toMatchObject({ leans: 'b', margin: exactly(0.1), shareB: exactly(0.25) });
	});

	test('hidden cells widen shares and margin; a proposal holds whatever they hold', () => {
		const hidden: FlowSource = {
			kind: 'observed',
			of: () => ({
				total: 100,
				doubt: 10,
				to: [
					{ unit: a1, flow: 40, doubt: 10 },
					{ unit: b1, flow: 20 },
				],
			}),
		};
		const flows = sideFlows(own, 0, 1, membership, hidden);
		expect(flows?.shareA).toEqual({ value: 0.4, least: 30 / 90, most: 50 / 110 });
		expect(flows?.margin.value).toBe(0.2);
		expect(flows?.margin.least).toBeLessThanOrEqual((30 - 20) / 90);
		expect(flows?.margin.most).toBeGreaterThanOrEqual((50 - 20) / 110);
		expect(proposeFrontier({ ...NOTHING, flows: flows ? { firstLine: flows } : {} })).toEqual({
			outcome: 'ask',
			rule: 'margin',
		});
	});

	test('without flows, or without those of the commune, there is nothing to say', () => {
		expect(sideFlows(own, 0, 1, membership, NO_FLOWS)).toBeUndefined();
		expect(sideFlows(a1, 0, 1, membership, source([]))).toBeUndefined();
	});
});
