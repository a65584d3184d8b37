import type { StatusCode, Territory } from '../../model/plan.ts';

/** A territory as it stands on a day. */
export interface GroupTerritory {
	readonly territory: Territory;
	/** Units of the perimeter in force. */
	readonly units: ArrayLike<number> & Iterable<number>;
	/** Undefined where the plan tells no event of it. */
	readonly status: StatusCode | undefined;
}
