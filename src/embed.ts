import { mount } from 'svelte';
import Embed from './Embed.svelte';
import { readEmbedLook } from './state/embedParameters.ts';
import { loadPreferredCatalogue } from './state/locale.svelte.ts';

/**
 * Puts the embedded map in the place of the page. It comes from the same entry as the whole page: an entry of its own
 * would tear the first load into more files, at 7 kB of script.
 */
export async function mountEmbed(target: HTMLElement): Promise<void> {
	const look = readEmbedLook(location.search);
	document.documentElement.lang = look.locale;
	await loadPreferredCatalogue(look.locale);
	target.replaceChildren();
	mount(Embed, { target, props: { look } });
}
