/** An address of the web (http or https, with a host and no credentials) as it may stand in a link; undefined for anything else. */
export function webAddress(text: string | undefined): string | undefined {
	if (!text || !URL.canParse(text)) return undefined;
	const url = new URL(text);
	const isWeb = (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '';
	return isWeb && url.username === '' && url.password === '' ? url.href : undefined;
}
