import { expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { DEFAULT_SETTINGS } from '../analysis/flows/propose/settings.ts';
import { MERGED } from './flowAnswers.ts';
import { FlowService } from './flowService.ts';
import { matrixOf, type FlowCell } from '../model/buildMatrix.ts';
import type { FlowSet, SpecialtyFlows } from '../model/flows.ts';

const { units, arcs } = demonstrationExtent();
const isPlaced = new Uint8Array(units.count).fill(1, 0, units.extentCount);
const request = { isPlaced, settings: DEFAULT_SETTINGS };

/** Every commune goes to the largest commune of its EPCI (`hop` 0) or of the next one. */
function specialty(name: string, hop: number): SpecialtyFlows {
	const epci = [...new Set(units.epci.slice(0, units.extentCount))];
	const heads = epci.map((siren) => {
		const members = [...units.epci.keys()].filter((unit) => units.epci[unit] === siren);
		return members.reduce((a, b) => (units.populationMunicipale[b] > units.populationMunicipale[a] ? b : a));
	});
	const cells = Array.from({ length: units.extentCount }, (_, row): FlowCell => {
		const at = (epci.indexOf(units.epci[row]) + hop) % epci.length;
		return { row, column: heads[at], patients: units.populationMunicipale[row] || 1 };
	});
	return { name, matrix: matrixOf(cells, units.count) };
}

function service(...specialties: SpecialtyFlows[]): FlowService {
	const set: FlowSet = {
		id: 'a',
		name: 'a',
		provenance: {
			kind: 'observed', file: 'a', source: '', year: 2024, terms: '', hiddenBelow: undefined, isComplete: true, importedAt: 0,
		},
		codes: units.code,
		specialties,
	}; // prettier-ignore
	const made = new FlowService();
	made.take({ units, arcs });
	made.use(set);
	return made;
}

test('territories follow the flows of the specialty, and of all together where they are merged', async () => {
	const made = service(specialty('dentistes', 0), specialty('ophtalmologues', 1));
	const alone = await made.propose({ ...request, specialty: 'dentistes' }, () => undefined);
	const merged = await made.propose({ ...request, specialty: MERGED }, () => undefined);
	expect(alone?.isModelled).toBe(false);
	// all patients stay in their EPCI: nearly all are kept
	expect(alone?.proposals[0].complete.flowKept).toBeGreaterThan(0.95);
	const kept = merged?.proposals[0].complete.flowKept ?? NaN;
	expect(kept).toBeGreaterThan(0.4);
	expect(kept).toBeLessThan(alone?.proposals[0].complete.flowKept ?? NaN);
}, 60_000);

test('a run is stopped when asked, and by the next one', async () => {
	const made = service(specialty('dentistes', 0));
	const asked = { ...request, specialty: 'dentistes' };
	const stopped = made.propose(asked, () => made.stopProposing());
	expect(await stopped).toBeNull();
	const first = made.propose(asked, () => undefined);
	const second = made.propose(asked, () => undefined);
	expect(await first).toBeNull();
	expect((await second)?.proposals.length).toBeGreaterThan(0);
}, 60_000);
