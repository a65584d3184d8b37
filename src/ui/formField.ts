/** A field of a form, as data. */
export interface FormField {
	readonly name: string;
	readonly label: string;
	readonly kind: 'text' | 'long' | 'select' | 'tick';
	readonly options?: readonly { readonly value: string; readonly label: string }[];
	/** What to write; from what was typed, where that tells how it is understood. */
	readonly hint?: string | ((typed: string) => string);
	/** Texts that are offered while typing. */
	readonly offers?: readonly string[];
	/** Over the whole width. */
	readonly isWide?: boolean;
	/** A tick of a long list, several in a row. */
	readonly isNarrow?: boolean;
	/** Said of the field beside a lock: who never sees it; '' for nothing. */
	readonly privacy?: string | ((typed: Typed) => string);
	/** Said of the field beside a globe where nothing keeps it private. */
	readonly published?: string;
	/** Shown only where this holds of what is typed. */
	readonly isShown?: (typed: Readonly<Record<string, string>>) => boolean;
}
/** What is typed, by name of field; a tick is 'yes' or ''. */
export type Typed = Readonly<Record<string, string>>;
/** What is wrong, by name of field; '' for what is about the whole form. */
export type FormFaults = Readonly<Record<string, string>>;
