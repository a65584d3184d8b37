import { MAIL_ADDRESS, WEB_ADDRESS } from '../base/addressPatterns.ts';
import type { TerritoryFileTexts } from '../base/messages/territoryFile.fr.ts';
import type { FollowUpTexts } from '../base/messages/followUp.fr.ts';
import type { PartialDate } from '../base/partialDate.ts';
import { readTypedDateOrBefore } from '../base/typedDate.ts';
import { workDateProblem } from '../state/typedDateText.ts';
import type { Needs } from './context.ts';

/** Longest one-line text, as plan files allow. */
const LONGEST = 200;
/** 0 or more, two decimals at most. */
const DECIMAL = /^\d{1,9}(?:\.\d{1,2})?$/;

/** Reads the fields of one form, and gathers what is wrong with them by field; absent where nothing was typed. */
export class TypedRecord {
	readonly faults: Record<string, string> = {};
	readonly #typed: Readonly<Record<string, string>>;
	readonly #locale: Needs<'locale'>['locale'];
	readonly #texts: TerritoryFileTexts;
	readonly #dates: FollowUpTexts['date'];

	constructor(
		typed: Readonly<Record<string, string>>,
		locale: Needs<'locale'>['locale'],
		texts: { readonly file: TerritoryFileTexts; readonly dates: FollowUpTexts['date'] },
	) {
		this.#typed = typed;
		this.#locale = locale;
		this.#texts = texts.file;
		this.#dates = texts.dates;
	}

	text(name: string): string | undefined {
		return (this.#typed[name] ?? '').trim().slice(0, LONGEST) || undefined;
	}

	needed(name: string): string {
		const text = this.text(name);
		if (text === undefined) this.faults[name] = this.#texts.needed;
		return text ?? '';
	}

	date(name: string): PartialDate | undefined {
		const fault = workDateProblem(this.#typed[name] ?? '', this.#locale, this.#dates);
		if (fault) this.faults[name] = fault;
		return readTypedDateOrBefore(this.#typed[name] ?? '');
	}

	neededDate(name: string): PartialDate {
		const date = this.date(name);
		if (date === undefined) this.faults[name] ??= this.#dates.needed;
		return date ?? '';
	}

	/** A whole number, spaces between its thousands or not. */
	count(name: string): number | undefined {
		return this.#number(name, /^\d{1,9}$/, this.#texts.notCount);
	}

	/** Euros: with a decimal comma or point. */
	amount(name: string): number | undefined {
		return this.#number(name, DECIMAL, this.#texts.notAmount);
	}

	/** People, communes, square kilometres: with a decimal comma or point. */
	number(name: string): number | undefined {
		return this.#number(name, DECIMAL, this.#texts.notNumber);
	}

	address(name: string): string | undefined {
		return this.#matching(name, WEB_ADDRESS, this.#texts.notAddress);
	}

	mail(name: string): string | undefined {
		return this.#matching(name, MAIL_ADDRESS, this.#texts.notMail);
	}

	#number(name: string, pattern: RegExp, fault: string): number | undefined {
		const text = this.text(name)?.replace(/\s/g, '').replace(',', '.');
		if (text === undefined) return undefined;
		if (pattern.test(text)) return Number(text);
		this.faults[name] = fault;
		return undefined;
	}

	#matching(name: string, pattern: RegExp, fault: string): string | undefined {
		const text = this.text(name);
		if (text !== undefined && !pattern.test(text)) this.faults[name] = fault;
		return text;
	}
}

/** An object without the keys that are undefined. */
export const known = <Whole extends object>(
	whole: Whole,
): { [Key in keyof Whole]: Exclude<Whole[Key], undefined> } =>
	Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Whole]: Exclude<Whole[Key], undefined>;
	};
