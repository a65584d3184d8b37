import { moveTo, sharedStart, type Course } from '../model/history.ts';
import { planKey, type Database, type PointReason } from './databaseSchema.ts';
import {
	claimPlan,
	readPlan,
	readSteps,
	writePlan,
	type StoredCourse,
	type WriteOutcome,
} from './planRows.ts';
import { addPoint, type PlanPoint } from './restorePoints.ts';

/** Undone steps that a new gesture gives up: from so many on, the plan with them is kept as a restore point. */
const WORTH_KEEPING = 10;

/**
 * What stands in the database of the open plan, as it was read or written last: only what differs from it is written.
 * Who may write, and when, is for its caller to know.
 */
export class WrittenPlan {
	#extent = '';
	/** Null where the plan does not stand in the database. */
	#course: Course | null = null;
	/** The row's revision. */
	#revision = 0;
	readonly #writer = crypto.randomUUID();

	get extent(): string {
		return this.#extent;
	}

	/** Nothing stands in the database: a plan of this extent opens that is not stored yet. */
	letGo(extent: string): void {
		this.#extent = extent;
		this.#course = null;
		this.#revision = 0;
	}

	/** The stored plan, read as its writer or as one that follows; undefined where there is none of that key. */
	async read(db: Database, key: string, isOurs: boolean): Promise<StoredCourse | undefined> {
		if (isOurs) await claimPlan(db, key, this.#writer);
		const stored = await readPlan(db, key);
		if (stored?.course) {
			this.#course = stored.course;
			this.#revision = stored.row.revision;
		}
		return stored;
	}

	/** Writes a course; where its rows are gone, all of it. */
	async write(db: Database, course: Course): Promise<WriteOutcome> {
		const write = { extent: this.#extent, course, writer: this.#writer, at: Date.now() };
		let outcome = await writePlan(db, { ...write, written: this.#course });
		if (outcome.kind === 'missing') outcome = await writePlan(db, { ...write, written: null });
		if (outcome.kind === 'written') {
			this.#course = course;
			this.#revision = outcome.revision;
		}
		return outcome;
	}

	/**
	 * The course that another tab wrote as `revision`, with other steps from `firstStep` on: by its steps where none
	 * was missed, else read anew. Undefined where there is nothing new.
	 */
	async follow(db: Database, key: string, revision: number, firstStep: number): Promise<Course | undefined> {
		const row = await db.get('plans', key);
		if (!row || row.revision === this.#revision) return undefined;
		const course =
			this.#course && row.revision === this.#revision + 1 && row.revision === revision
				? afterSteps(this.#course, firstStep, await readSteps(db, key, firstStep), row.position)
				: (await readPlan(db, key))?.course;
		if (!course) return undefined;
		this.#course = course;
		this.#revision = row.revision;
		return course;
	}

	/** The plan as it is written, with its key; undefined where nothing is. */
	pointOf(reason: PointReason): (PlanPoint & { readonly key: string }) | undefined {
		if (!this.#course) return undefined;
		const { plan } = this.#course;
		return { key: planKey(this.#extent, plan.id), plan, reason, revision: this.#revision, at: Date.now() };
	}

	/** Many undone steps that a new gesture gives up stay within reach as a restore point. */
	async keepGivenUp(db: Database, key: string, { history }: Course): Promise<void> {
		if (!this.#course) return;
		const { steps } = this.#course.history;
		if (steps.length - sharedStart(steps, history.steps) < WORTH_KEEPING) return;
		const { plan } = moveTo(this.#course, steps.length);
		await addPoint(db, key, { plan, reason: 'before-branch', revision: -this.#revision, at: Date.now() });
	}
}

/** The course with its steps from `firstStep` on replaced by others, brought to `position`. */
function afterSteps(
	course: Course,
	firstStep: number,
	tail: Course['history']['steps'],
	position: number,
): Course {
	const { plan, history } = moveTo(course, Math.min(firstStep, course.history.position));
	const steps = [...history.steps.slice(0, firstStep), ...tail];
	return moveTo({ plan, history: { steps, position: history.position } }, position);
}
