import { formatPartialDate, type PartialDate } from '../../base/partialDate.ts';
import type { Plan, PlanSource } from '../../model/plan.ts';
import { fileText } from './fileText.ts';
import type { PlanContent } from './planContent.ts';

/** A data source of the open extent, as the manifest gives it. */
export interface DataSource {
	readonly title: string;
	readonly producer: string;
	readonly vintage: string;
	readonly licence: string;
	readonly url: string;
}

/** What a file says of itself. */
export interface ExportAbout {
	/** 'Asclépios' or 'Territoires du plan …'. */
	readonly title: string;
	readonly plan: Pick<Plan, 'name' | 'scenario' | 'complete' | 'asOf' | 'cog'>;
	readonly planSources: readonly PlanSource[];
	/** Day of the statuses, and the day on which the file was made, 'YYYY-MM-DD'. */
	readonly day: string;
	readonly madeOn: string;
	readonly dataSources: readonly DataSource[];
	/** The open extent is the made-up region. */
	readonly isDemonstration: boolean;
}

/** Two or three lines under the title: plan, dates, what to know first. */
export function aboutLines(content: PlanContent, about: ExportAbout): string[] {
	const { plan, day, madeOn } = about;
	const scenario = plan.scenario ? `, scénario «\u202f${fileText(plan.scenario)}\u202f»` : '';
	return [
		`Plan «\u202f${fileText(plan.name)}\u202f»${scenario}. Situation au ${date(day)}, périmètres tels que dessinés. Fichier produit par Maillage le ${date(madeOn)}.`,
		...warnings(content, about),
	];
}

const date = (day: PartialDate): string => formatPartialDate(day, 'fr');

/** What must not be overlooked. */
function warnings(content: PlanContent, { plan, isDemonstration }: ExportAbout): string[] {
	const { hasIndicative, sharedCount, outsideCount, contourlessCount } = content;
	const lines: string[] = [];
	if (isDemonstration)
		lines.push('Région de démonstration\u202f: communes, populations et offre sont inventées.');
	if (hasIndicative)
		lines.push(
			'Périmètres indicatifs\u202f: aucun texte n’en donne la liste des communes (colonne «\u202fPérimètre indicatif\u202f»).',
		);
	if (!plan.complete)
		lines.push(
			`Inventaire partiel (état connu\u202f: ${date(plan.asOf)})\u202f: une commune absente n’est pas pour autant en zone blanche.`,
		);
	if (sharedCount > 0)
		lines.push(
			`Communes dans plusieurs territoires\u202f: ${sharedCount}. Chacune a une ligne par territoire et compte dans chacun.`,
		);
	if (outsideCount > 0)
		lines.push(
			`Communes hors de l’étendue ouverte\u202f: ${outsideCount}. Leur code est gardé, leurs chiffres sont inconnus.`,
		);
	if (contourlessCount > 0)
		lines.push(
			`Communes sans contour propre\u202f: ${contourlessCount}. Elles comptent en habitants, non en surface.`,
		);
	return lines;
}

/** The notes and all sources. */
export const noteLines = (content: PlanContent, about: ExportAbout): string[] => [
	...aboutLines(content, about),
	'Superficies et longueurs\u202f: mesurées sur l’ellipsoïde (GRS80), non dans une projection. Une surface calculée en Lambert-93 en diffère de quelques pour mille.',
	'Sommes\u202f: les communes de valeur inconnue en sont laissées de côté. «\u202finconnu\u202f» (ou une cellule vide) n’est jamais zéro.',
	`Taille ACI\u202f: barème 2019, hors avenant 2 du 20/12/2021, à compléter\u202f; sur la population municipale.`,
	`Codes des communes\u202f: INSEE, COG ${about.plan.cog}.`,
	...about.dataSources.map(({ title, producer, vintage, licence, url }) =>
		[`Donnée\u202f: ${title}`, producer, vintage, licence, url].filter(Boolean).join(', '),
	),
	...about.planSources.map(({ title, date: day, url }) =>
		[`Texte\u202f: ${fileText(title)}`, day && date(day), url && fileText(url)].filter(Boolean).join(', '),
	),
];
