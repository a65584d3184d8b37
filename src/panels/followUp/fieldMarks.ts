import type { FollowUpTexts } from '../../base/messages/followUp.fr.ts';
import type { FormField, Typed } from '../../ui/formField.ts';

type Words = Pick<FollowUpTexts, 'published' | 'neverPublished'>;

/** Fields with the mark 'published' on each that says nothing of itself; `isPrivate` tells from what is typed that none is. */
export const publishedFields = (
	fields: readonly FormField[],
	{ published, neverPublished }: Words,
	isPrivate: (typed: Typed) => boolean = () => false,
): FormField[] =>
	fields.map((field) => ({
		published,
		privacy: (typed) => (isPrivate(typed) ? neverPublished : ''),
		...field,
	}));

/** Fields with the mark 'never published' on each that says nothing of itself. */
export const unpublishedFields = (fields: readonly FormField[], { neverPublished }: Words): FormField[] =>
	fields.map((field) => ({ privacy: neverPublished, ...field }));
