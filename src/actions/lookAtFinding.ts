import type { FindingKind } from '../state/finder.svelte.ts';
import type { Needs } from './context.ts';

type Context = Needs<'finder' | 'situation'>;

/** Looks at a finding of a kind, by its place; the map goes there. Beyond the ends it goes round. */
export function lookAtFinding({ finder, situation }: Context, kind: FindingKind, index: number): void {
	finder.look(kind, index);
	const { current } = finder;
	if (current) situation.lookAt(current.units);
}

/** Looks at the next finding of the kind, or the one before (-1). */
export function stepFinding(context: Context, by: 1 | -1): void {
	const { kind, index } = context.finder;
	lookAtFinding(context, kind, index + by);
}
