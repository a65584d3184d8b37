/** Whether a text is an address of the web that may stand in a link: http or https, with a host and no credentials. */
export const isWebAddress = (text: string | undefined): text is string => webUrl(text) !== undefined;

/** An address of the web as browsers write it out; undefined for anything that may not stand in a link. */
export const webAddress = (text: string | undefined): string | undefined => webUrl(text)?.href;

function webUrl(text: string | undefined): URL | undefined {
	if (!text || !URL.canParse(text)) return undefined;
	const url = new URL(text);
	const isWeb = (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '';
	return isWeb && url.username === '' && url.password === '' ? url : undefined;
}
