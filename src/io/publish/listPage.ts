import { fr } from '../../base/messages/interface.fr.ts';
import { formatsFor } from '../../base/format.ts';
import { formatPartialDate } from '../../base/partialDate.ts';
import { escapedHtml, page } from './html.ts';
import type { PublicationOrder } from './order.ts';
import type { ShownTerritory } from './shownTerritories.ts';
import { statusSentence } from './statusWords.ts';
import { footer, pagePath } from './territoryPage.ts';

const { integer, percent } = formatsFor('fr');

/** The list of all territories of the publication, with the share of people covered and its rule. */
export function listPage(shown: readonly ShownTerritory[], order: PublicationOrder): string {
	const { plan, manifest, day, rule, gauge } = order;
	const title = `CPTS\u202f: ${manifest.name}`;
	const dayText = formatPartialDate(day, 'fr');
	const share =
		gauge.population > 0
			? `${percent(gauge.covered / gauge.population)} des habitants couverts (${fr.coverage.rules[rule]})`
			: 'part des habitants couverts inconnue';
	const completeness = plan.complete ? '' : ', selon un plan partiel';
	const description = `Les CPTS du plan «\u202f${plan.name}\u202f» au ${dayText}\u202f: ${share}${completeness}.`;
	const rows = [...shown]
		.sort((a, b) => a.territory.name.localeCompare(b.territory.name, 'fr'))
		.map((one) => {
			const { territory } = one;
			const { population } = order.figuresOf(one.units);
			return `<tr><th scope="row"><a href="${pagePath(territory.id)}">${escapedHtml(territory.name)}</a></th><td>${escapedHtml(statusSentence(one))}</td><td class="n">${integer(population)}</td></tr>`;
		});
	const body = `<main>
<h1>${escapedHtml(title)}</h1>
<p>${escapedHtml(description)}</p>
<table>
<thead><tr><th scope="col">CPTS</th><th scope="col">Statut</th><th scope="col" class="n">Habitants</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<p>La CPTS ne limite pas le libre choix du médecin.</p>
</main>
${footer(order, './')}`;
	return page({ title, description, file: 'territoires.html', root: './' }, body);
}
