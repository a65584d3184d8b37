import { readFileSync } from 'node:fs';
import { exportFigures } from '../../src/analysis/exportFigures.ts';
import type { ArcTable } from '../../src/geometry/arcTable.ts';
import type { ExportAbout } from '../../src/io/out/about.ts';
import { planContent, type ContentIndicator, type PlanContent } from '../../src/io/out/planContent.ts';
import { writeExport, type WriteChoices } from '../../src/io/out/writeExport.ts';
import type { SizeClassTable } from '../../src/analysis/sizeClass.ts';
import type { Perimeter, Plan, Territory } from '../../src/model/plan.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';

const sizes = JSON.parse(
	readFileSync(new URL('../../data/size-classes.json', import.meta.url), 'utf8'),
) as SizeClassTable;

/** Where a plan is exported in tests. */
export interface ExportGround {
	readonly units: UnitTable;
	readonly arcs: ArcTable;
	readonly indicators?: readonly ContentIndicator[];
}

export const contentOf = (
	plan: Plan,
	{ units, arcs, indicators = [] }: ExportGround,
	territories?: readonly string[],
): PlanContent =>
	planContent({
		plan,
		...(territories && { territories }),
		day: '2018-01-31',
		units,
		indicators,
		sourceOf: (column) => `source de ${column}`,
		figuresOf: exportFigures(units, arcs, sizes),
	});

const aboutPlan = (plan: Plan): ExportAbout => ({
	title: 'Liste d’essai',
	plan,
	planSources: Object.values(plan.sources),
	day: '2018-01-31',
	madeOn: '2026-01-05',
	dataSources: [],
	isDemonstration: true,
});

/** The bytes of a plan in a format. */
export const exported = (
	plan: Plan,
	ground: ExportGround,
	choices: WriteChoices,
): Promise<Uint8Array<ArrayBuffer>> =>
	writeExport(contentOf(plan, ground), aboutPlan(plan), ground.arcs, choices);

/** A territory whose last perimeter holds these codes. */
export const territoryOf = (
	name: string,
	communes: readonly string[],
	more: Partial<Territory> & Partial<Pick<Perimeter, 'indicative'>> = {},
): Territory => {
	const { indicative = false, ...rest } = more;
	return {
		id: `t-${name.length}-${communes.length}`,
		name,
		colour: 0,
		perimeters: [{ from: '2018', communes, indicative }],
		events: [],
		announced: [],
		...rest,
	};
};

export const planOf = (territories: readonly Territory[]): Plan => ({
	id: 'essai',
	name: 'Plan d’essai',
	scenario: '',
	complete: false,
	asOf: '2018-01',
	cog: 2026,
	extent: '24',
	sources: {},
	territories,
});
