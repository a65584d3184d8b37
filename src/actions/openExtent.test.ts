import { expect, test } from 'vitest';
import { readRoute } from '../state/route.ts';
import { SelectionState } from '../state/selection.svelte.ts';
import { openExtent } from './openExtent.ts';

const [CORE, AROUND] = ['37003', '49001'];

/** An extent of one commune, with one around it that comes when `ring` is called; `hash`: the address. */
function opening(hash: string) {
	const known = [CORE];
	const { promise, resolve } = Promise.withResolvers<undefined>();
	const selection = new SelectionState();
	const context = {
		selection,
		view: { route: readRoute(hash) },
		extent: {
			status: 'ready',
			manifest: { id: '24', files: { plans: [] } },
			open: () => Promise.resolve(),
			openRing: () => promise.then(() => known.push(AROUND) && { ok: true, value: null }),
			unitOf: (code: string) => (known.includes(code) ? known.indexOf(code) : undefined),
		},
		plan: { close: () => undefined, recount: () => undefined, territory: () => undefined },
		plans: { notice: null },
		storage: { openLatest: () => Promise.resolve(true) },
	} as unknown as Parameters<typeof openExtent>[0];
	return { selection, ring: () => resolve(undefined), opened: openExtent(context, undefined) };
}

test('a commune around the extent that the address names is chosen once it is known', async () => {
	const { selection, ring, opened } = opening(`#/couverture?commune=${AROUND}`);
	await new Promise((passed) => setTimeout(passed));
	expect(selection.unit).toBe(-1);
	ring();
	await opened;
	expect(selection.unit).toBe(1);
});

test('what was chosen before the communes around the extent came stays chosen, though no address names it', async () => {
	const { selection, ring, opened } = opening('#/couverture');
	await new Promise((passed) => setTimeout(passed));
	selection.unit = 0;
	ring();
	await opened;
	expect(selection.unit).toBe(0);
});
