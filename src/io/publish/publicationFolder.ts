import type { Plan } from '../../model/plan.ts';
import { publicPlan } from '../planFile.ts';
import { publishedData, type PublishedData } from './dataFolder.ts';
import type { PublicationOrder } from './order.ts';
import { publicationFiles } from './publication.ts';
import { leftOutByKind, reportText, type ReportLine } from './report.ts';

/** What a folder is made from. Figures belong to `analysis` and come in as functions. */
export interface FolderOrder extends Omit<PublicationOrder, 'gauge'> {
	/** With what is private: it is taken out here. */
	readonly plan: Plan;
	readonly gaugeOf: (plan: Plan) => PublicationOrder['gauge'];
}

/** The whole folder beside the app: files that are made here, and built files of the extent that are taken over. */
export interface PublicationFolder extends PublishedData {
	/** As it is published. */
	readonly plan: Plan;
	readonly gauge: PublicationOrder['gauge'];
	readonly leftOut: readonly ReportLine[];
}

/** Makes all that publishing a plan adds to the app. */
export function publicationFolder({ gaugeOf, ...order }: FolderOrder): PublicationFolder {
	const plan = publicPlan(order.plan);
	const gauge = gaugeOf(plan);
	const leftOut = leftOutByKind(order.plan, plan);
	const files = publicationFiles({ ...order, plan, gauge }, reportText(plan, leftOut, order));
	const data = publishedData(plan, order.manifest, order);
	return { plan, gauge, leftOut, own: [...files, ...data.own], taken: data.taken };
}
