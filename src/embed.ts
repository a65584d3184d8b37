import 'virtual:palette.css';
import './ui/base.css';
import { mount } from 'svelte';
import Embed from './Embed.svelte';
import { readEmbedLook } from './state/embedParameters.ts';
import { loadPreferredCatalogue } from './state/locale.svelte.ts';

const target = document.getElementById('app');
if (!target) throw new Error('embed.html has no #app');
const look = readEmbedLook(location.search);
document.documentElement.lang = look.locale;
void loadPreferredCatalogue(look.locale).then(() => {
	target.replaceChildren();
	mount(Embed, { target, props: { look } });
});
