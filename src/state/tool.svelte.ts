import type { Joining, Source, Verb } from '../model/sentence.ts';
import type { WholeZoning } from '../model/zones.ts';
import type { Step } from '../model/history.ts';

/** Tools of the Atelier: look and move the map, click communes, drag over them, or draw around them. */
export const TOOLS = ['pan', 'click', 'brush', 'rectangle', 'lasso', 'polygon'] as const;
/** `zone` takes whole units and has a menu of its own. */
export type Tool = (typeof TOOLS)[number] | 'zone';

/** Tools that draw a shape, which then names communes by a rule. */
const SHAPE_TOOLS = ['rectangle', 'lasso', 'polygon'] as const satisfies readonly Tool[];
type ShapeTool = (typeof SHAPE_TOOLS)[number];
export const isShapeTool = (tool: Tool): tool is ShapeTool => (SHAPE_TOOLS as readonly Tool[]).includes(tool);

/** Widths of the brush, in communes. */
export const NARROWEST_BRUSH = 1;
export const WIDEST_BRUSH = 50;

/** A message of an action ('' for none), and the step of the history that it tells of. */
export interface Said {
	readonly text: string;
	readonly step: Step | undefined;
}

/** The tool in hand, what it means for communes, and the last message of an action for screen readers and eyes. */
export class ToolState {
	tool = $state<Tool>('click');
	/** With the chosen territory as target these make a sentence: 'add to Giennois only communes without CPTS'. */
	verb = $state<Verb>('add');
	source = $state.raw<Source<string>>({ kind: 'any' });
	joining = $state<Joining>('move');
	/** What a click of the tool `zone` takes whole. */
	zoning = $state<WholeZoning>('epci');
	/** The last commune that was clicked and the step that it made: a second click takes that step back. */
	lastClick: { readonly unit: number; readonly step: Step } | null = null;
	#brushWidth = $state(NARROWEST_BRUSH);
	#said = $state.raw<Said>({ text: '', step: undefined });

	/** What the last action did, in words; '' for nothing to say. */
	get notice(): string {
		return this.#said.text;
	}

	set notice(text: string) {
		this.tell(text);
	}

	/** The step that the notice tells of, so that it can be taken back from there. */
	get noticedStep(): Step | undefined {
		return this.#said.step;
	}

	/** Says what an action did, and which step of the history it made. */
	tell(text: string, step?: Step): void {
		this.#said = { text, step };
	}

	/** What was said last; saying the same again makes another one. */
	get said(): Said {
		return this.#said;
	}

	/** Takes back what was said, unless something else was said since. */
	unsay(said: Said): void {
		if (this.#said === said) this.notice = '';
	}

	/** How many communes the brush takes at a time. */
	get brushWidth(): number {
		return this.#brushWidth;
	}

	/** Anything but a whole number in the bounds becomes the nearest one. */
	set brushWidth(communes: number) {
		const whole = Number.isFinite(communes) ? Math.round(communes) : NARROWEST_BRUSH;
		this.#brushWidth = Math.min(WIDEST_BRUSH, Math.max(NARROWEST_BRUSH, whole));
	}
}
