import * as v from 'valibot';

const answers = v.object({
	/** Which file they are said to: its id and round. */
	file: v.string(),
	/** By place of the move in the file; '' where nothing was said. */
	moves: v.record(
		v.string(),
		v.object({ outcome: v.picklist(['accepted', 'refused', '']), remark: v.string() }),
	),
	role: v.string(),
	remark: v.string(),
	/** Ids of the territories that the user chose for the sides; '' where the file's are found by themselves. */
	a: v.string(),
	b: v.string(),
});

type Kept = v.InferOutput<typeof answers>;

/** What is said to a proposal so far. */
export type ReviewAnswers = Readonly<Omit<Kept, 'moves'>> & {
	readonly moves: Readonly<Record<number, Kept['moves'][string] | undefined>>;
};

export const NO_ANSWERS: ReviewAnswers = { file: '', moves: {}, role: '', remark: '', a: '', b: '' };

/** Reads what was kept; nothing said where it is unreadable. */
export function keptAnswers(text: string | null): ReviewAnswers {
	try {
		const read = v.safeParse(answers, JSON.parse(text ?? ''));
		return read.success ? read.output : NO_ANSWERS;
	} catch {
		return NO_ANSWERS;
	}
}
