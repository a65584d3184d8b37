import 'virtual:palette.css';
import './ui/base.css';
import './ui/frame.css';
import './ui/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { loadPreferredCatalogue } from './state/locale.svelte.ts';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no #app');
// no await at the top level: it would tear the first chunk into many
if (target.dataset['page'] === 'embed')
	void import('./embed.ts').then(({ mountEmbed }) => mountEmbed(target));
else
	void loadPreferredCatalogue().then(() => {
		target.replaceChildren();
		mount(App, { target });
	});
