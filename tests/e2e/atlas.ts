import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { completeArcTable, joinArcs, type ArcTable } from '../../src/geometry/arcTable.ts';
import { holesOf } from '../../src/geometry/holes.ts';
import { unitNeighbours } from '../../src/geometry/neighbours.ts';
import { decodeArcs } from '../../src/io/arcFile.ts';
import { readBuiltIndex, readManifest, type Manifest } from '../../src/io/manifest.ts';
import { readPlanFile } from '../../src/io/planFile.ts';
import { decodeUnits } from '../../src/io/unitTableFile.ts';
import { Membership } from '../../src/model/membership.ts';
import type { Plan, Territory } from '../../src/model/plan.ts';
import { indexByCode, type UnitTable } from '../../src/model/unitTable.ts';
import type { Problem } from '../../src/base/problem.ts';
import type { Result } from '../../src/base/result.ts';
import { builtFolder } from '../../scripts/data/paths.ts';

/**
 * What the browser tests expect is worked out from the built files, so that they run on the real communes and, where
 * those are absent, on the demonstration region alike.
 */
export interface BuiltExtent {
	readonly manifest: Manifest;
	readonly units: UnitTable;
	readonly plan: Plan;
	/** A territory of the plan, and a commune next to it that is in no territory. */
	readonly territory: Territory;
	readonly freeNeighbour: number;
	/** A territory, and a commune that it has on all sides. */
	readonly inner: { readonly territory: Territory; readonly unit: number };
	populationOf(codes: readonly string[]): number;
}

function must<Value>(result: Result<Value, Problem | Problem[]>): Value {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

export function defaultExtent(): BuiltExtent {
	const json = (path: string): unknown => JSON.parse(readFileSync(join(builtFolder(), path), 'utf8'));
	const [{ folder }] = must(readBuiltIndex(json('manifest.json'))).extents;
	const manifest = must(readManifest(json(`${folder}/manifest.json`)));
	const { files } = manifest;
	const units = must(decodeUnits(json(`${folder}/${files.units}`), json(`${folder}/${files.ringUnits}`)));
	const bytes = (name: string): Uint8Array => readFileSync(join(builtFolder(), folder, name));
	const arcs = joinArcs(must(decodeArcs(bytes(files.arcs))), must(decodeArcs(bytes(files.ringArcs))));
	const table = completeArcTable(arcs);
	const planText = readFileSync(join(builtFolder(), folder, files.plans[0].file), 'utf8');
	const { plan } = must(readPlanFile(planText, files.plans[0].file));
	const unitOf = indexByCode(units);
	const taken = new Set(plan.territories.flatMap(({ perimeters }) => perimeters.at(-1)?.communes ?? []));
	for (const territory of plan.territories)
		for (const code of territory.perimeters.at(-1)?.communes ?? [])
			for (const { unit } of unitNeighbours(table, unitOf.get(code) ?? 0)) {
				const isUnlike = units.name.indexOf(units.name[unit]) === units.name.lastIndexOf(units.name[unit]);
				if (unit < units.extentCount && !taken.has(units.code[unit]) && isUnlike)
					return {
						manifest,
						units,
						plan,
						territory,
						freeNeighbour: unit,
						inner: innerOf(plan, unitOf, table),
						populationOf: (codes) =>
							codes.reduce((sum, one) => sum + (units.populationMunicipale[unitOf.get(one) ?? -1] || 0), 0),
					};
			}
	throw new Error('no territory of the plan has a free neighbour');
}

/** The arcs of the default extent with those of its ring. */
export function builtArcs({ id, files }: Manifest): ArcTable {
	const read = (name: string) => must(decodeArcs(readFileSync(join(builtFolder(), id, name))));
	return completeArcTable(joinArcs(read(files.arcs), read(files.ringArcs)));
}

/** Who is in which territory of the built plan; slots in the order of the plan. */
export function builtMembership({ plan, units }: BuiltExtent, unitCount: number): Membership {
	const membership = new Membership(unitCount);
	const unitOf = indexByCode(units);
	for (const { perimeters } of plan.territories) {
		const slot = membership.addTerritory();
		for (const code of perimeters.at(-1)?.communes ?? []) membership.add(unitOf.get(code) ?? -1, slot);
	}
	return membership;
}

function innerOf(plan: Plan, unitOf: ReadonlyMap<string, number>, table: ArcTable): BuiltExtent['inner'] {
	for (const territory of plan.territories) {
		const codes = territory.perimeters.at(-1)?.communes ?? [];
		const members = codes.map((code) => unitOf.get(code) ?? -1);
		for (const unit of members) {
			const [hole, ...others] = holesOf(table, new Set(members.filter((other) => other !== unit)));
			if (hole?.includes(unit) && hole.length === 1 && others.length === 0) return { territory, unit };
		}
	}
	throw new Error('no territory of the plan has an inner commune');
}

/** A whole number as the French interface writes it. */
export const french = (value: number): string => new Intl.NumberFormat('fr-FR').format(value);

/** Fails the test on page errors, console errors and warnings of ours, and requests to another origin. */
export function watch(page: Page, baseURL: string): string[] {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
	page.on('console', (message) => {
		const isOurs = !/GL Driver Message|registration blocked by Playwright/.test(message.text());
		if (message.type() === 'error' || (message.type() === 'warning' && isOurs))
			faults.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(baseURL) && !/^(data|blob):/.test(url)) faults.push(`foreign request: ${url}`);
	});
	return faults;
}

/** Waits until the map has drawn everything in sight. */
export async function mapSettled(page: Page): Promise<void> {
	await expect(page.locator('section.map')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
}

/** Waits for the frame in which the map has moved by what was pressed or drawn. */
export async function frameDrawn(page: Page): Promise<void> {
	await page.evaluate(
		() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
	);
}

/** No fault that axe finds, by the rules of WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
	expect(told).toEqual([]);
}

/** Middle of the part of the map that the sheet of a phone does not cover, where `lookAt` brings its target. */
export async function aimPoint(page: Page): Promise<{ x: number; y: number }> {
	const box = await page.locator('section.map canvas').boundingBox();
	if (!box) throw new Error('no map');
	const wide = (page.viewportSize()?.width ?? 0) > 760;
	const padding = wide
		? { top: 40, right: 60, bottom: 60, left: 40 }
		: { top: 16, right: 16, bottom: 300, left: 16 };
	return {
		x: box.x + (padding.left + box.width - padding.right) / 2,
		y: box.y + (padding.top + box.height - padding.bottom) / 2,
	};
}
