import type { Needs } from './context.ts';
import { chooseFromRoute } from './openExtent.ts';
import { readShippedPlan } from './readShippedPlan.ts';
import { showPublishedView } from './showPublishedView.ts';
import { emptyPlan } from '../model/emptyPlan.ts';
import { today } from '../base/today.ts';

/** How an embedded map opened: with the plan of the address, with another one that the site publishes, or not at all. */
export type EmbedOutcome = 'shown' | 'another-plan' | 'failed';

/**
 * Opens the extent of the address with a plan that the site publishes: what a browser keeps never shows in a frame on
 * someone's page. Then the communes around it.
 */
export async function openEmbedded(
	context: Needs<'extent' | 'plan' | 'selection' | 'view'>,
	onOutcome: (outcome: EmbedOutcome) => void,
): Promise<void> {
	const { extent, plan, view } = context;
	await extent.open(view.route.extent);
	const { manifest } = extent;
	if (extent.status !== 'ready' || !manifest) return onOutcome('failed');
	showPublishedView({ extent, view });
	const { plans } = manifest.files;
	const wanted = view.route.plan;
	const entry = plans.find(({ id }) => id === wanted) ?? plans[0];
	const read = entry && (await readShippedPlan(extent, entry.id));
	if (read && !read.ok) return onOutcome('failed');
	plan.open(read ? read.value : emptyPlan(manifest.id, manifest.name, today()));
	onOutcome(wanted === undefined || entry?.id === wanted ? 'shown' : 'another-plan');
	chooseFromRoute(context);
	const ring = await extent.openRing();
	if (!ring.ok) return;
	plan.recount();
	chooseFromRoute(context);
}
