import type { BlankZone } from '../../model/plan.ts';

/**
 * Which group of communes in no territory each noted zone means: the one that holds most of its communes, between two
 * alike that of the smaller INSEE code; -1 where none holds any. `groups`: INSEE codes of each. Two zones may mean one
 * group: they have grown together.
 */
export function matchZones(zones: readonly BlankZone[], groups: readonly (readonly string[])[]): number[] {
	const groupOf = new Map<string, number>();
	groups.forEach((codes, group) => codes.forEach((code) => groupOf.set(code, group)));
	const smallest = groups.map((codes) => codes.reduce((least, code) => (code < least ? code : least), '~'));
	return zones.map(({ communes }) => {
		const counts = new Map<number, number>();
		for (const code of communes) {
			const group = groupOf.get(code);
			if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
		}
		let best = -1;
		for (const [group, count] of counts) {
			const most = best < 0 ? 0 : (counts.get(best) ?? 0);
			if (count > most || (count === most && smallest[group] < smallest[best])) best = group;
		}
		return best;
	});
}
