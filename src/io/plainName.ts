const LONGEST_NAME = 200;

/** Characters that are not seen: they turn the writing round, take no room, or steer a printer. */
const UNSEEN = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A name as it can be shown and compared: without unseen characters and double spaces, 200 characters at most. */
export const plainName = (text: string): string =>
	text.replace(/\s+/g, ' ').replace(UNSEEN, '').trim().slice(0, LONGEST_NAME);
