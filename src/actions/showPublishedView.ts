import type { Needs } from './context.ts';

/** In a published folder, shows what it was published with, where the address names no plan and no date. */
export function showPublishedView({ extent, view }: Needs<'extent' | 'view'>): void {
	const { publication } = extent.manifest ?? {};
	if (publication && view.route.plan === undefined && view.route.date === undefined) view.go(publication);
}
