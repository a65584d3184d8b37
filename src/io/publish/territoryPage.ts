import { frenchCount } from '../../base/frenchCount.ts';
import { formatsFor } from '../../base/format.ts';
import { formatPartialDate } from '../../base/partialDate.ts';
import { isWebAddress } from '../../base/webAddress.ts';
import { appHash } from './appAddress.ts';
import { escapedHtml, page } from './html.ts';
import type { PublicationOrder } from './order.ts';
import type { ShownTerritory } from './shownTerritories.ts';
import { statusSentence } from './statusWords.ts';

const { integer, decimal } = formatsFor('fr');

/** Where the page of a territory lies in the folder; ids are letters, digits and hyphens. */
export const pagePath = (id: string): string => `cpts/${id}.html`;

/** The page of one territory: what a link to it shows before it is followed, and what it tells without script. */
export function territoryPage(shown: ShownTerritory, order: PublicationOrder): string {
	const { territory } = shown;
	const { manifest, plan, day, rule } = order;
	const title = `CPTS ${territory.name}`;
	const { population, areaKm2 } = order.figuresOf(shown.units);
	const communes = shown.members.length;
	const outside = communes - shown.units.length;
	const dayText = formatPartialDate(day, 'fr');
	const description = `${title} au ${dayText}\u202f: ${statusSentence(shown)}, ${people(population)}, ${frenchCount(integer(communes), 'commune')}${territory.perimeters[0].indicative ? ', périmètre indicatif' : ''}.`;
	const address = appHash({ extent: manifest.id, plan: plan.id, day, rule, territory: territory.id });
	const facts: [string, string][] = [
		['Situation au', dayText],
		['Statut', statusSentence(shown)],
		['Habitants', people(population)],
		[
			'Non compris',
			outside === 0 ? '' : `${frenchCount(integer(outside), 'commune')} hors de l’étendue, sans chiffres`,
		],
		['Superficie', Number.isNaN(areaKm2) ? 'inconnue' : `${decimal(areaKm2, 0)}\u202fkm²`],
		['Forme juridique', territory.legalForm ?? ''],
		['Note sur le statut', territory.statusNote ?? ''],
	];
	const body = `<main>
<p class="note">${escapedHtml(plan.name)} · ${escapedHtml(manifest.name)}</p>
<h1>${escapedHtml(title)}</h1>
<p>${escapedHtml(description)}</p>
${notes(shown, order)}
<p><a href="../index.html${escapedHtml(address)}">Voir ${escapedHtml(title)} sur la carte</a></p>
<dl>
${facts
	.filter(([, text]) => text !== '')
	.map(([term, text]) => `<dt>${escapedHtml(term)}</dt><dd>${escapedHtml(text)}</dd>`)
	.join('\n')}
</dl>
${contactLines(territory)}
<h2>Communes</h2>
${communeRows(shown, order)}
<p>La CPTS ne limite pas le libre choix du médecin.</p>
</main>
${footer(order, '../')}`;
	return page({ title, description, file: `${territory.id}.html`, root: '../' }, body);
}

/** How the CPTS is reached, its links and the axes of its project; '' where the plan knows none of them. */
function contactLines({ contact, links = [], axes = [] }: ShownTerritory['territory']): string {
	const to = (address: string | undefined, label: string): string[] =>
		isWebAddress(address)
			? [`<li><a href="${escapedHtml(address)}" rel="noopener noreferrer">${escapedHtml(label)}</a></li>`]
			: [];
	const ways = [
		...to(contact?.site, 'Site de la CPTS'),
		...(contact?.email
			? [
					`<li><a href="mailto:${escapedHtml(encodeURIComponent(contact.email).replace('%40', '@'))}">${escapedHtml(contact.email)}</a></li>`,
				]
			: []),
		...to(contact?.join, 'Je suis professionnel de santé\u202f: adhérer'),
		...links.flatMap(({ url, title }) => to(url, title)),
	];
	const checked = contact?.checked
		? `<p class="note">Vérifié\u202f: ${formatPartialDate(contact.checked, 'fr')}.</p>`
		: '';
	const project = axes.map(({ title }) => `<li>${escapedHtml(title)}</li>`);
	return [
		...(ways.length > 0 ? ['<h2>Contact</h2>', `<ul>${ways.join('')}</ul>`, checked] : []),
		...(project.length > 0 ? ['<h2>Axes du projet de santé</h2>', `<ul>${project.join('')}</ul>`] : []),
	]
		.filter(Boolean)
		.join('\n');
}

/** What must be said before any figure: made-up data, indicative perimeters. */
function notes({ territory }: ShownTerritory, { manifest }: PublicationOrder): string {
	const said = [
		...(manifest.demonstration ? ['Données de démonstration, entièrement inventées.'] : []),
		...(territory.perimeters[0].indicative
			? ['Périmètre indicatif\u202f: aucun texte n’en énumère les communes.']
			: []),
	];
	return said.map((text) => `<p class="note">${escapedHtml(text)}</p>`).join('\n');
}

const people = (population: number): string =>
	Number.isNaN(population) ? 'nombre d’habitants inconnu' : frenchCount(integer(population), 'habitant');

function communeRows({ members }: ShownTerritory, { units }: PublicationOrder): string {
	const { name, populationMunicipale, departement, labels } = units;
	const rows = members
		.filter(({ unit }) => unit >= 0)
		.sort((a, b) => name[a.unit].localeCompare(name[b.unit], 'fr') || (a.code < b.code ? -1 : 1))
		.map(({ code, unit }) => {
			const where = labels.departement[departement[unit]] ?? departement[unit];
			return `<tr><th scope="row">${escapedHtml(name[unit])}</th><td>${escapedHtml(where)}</td><td class="n">${escapedHtml(code)}</td><td class="n">${integer(populationMunicipale[unit])}</td></tr>`;
		});
	const outside = members
		.filter(({ unit }) => unit < 0)
		.map(
			({ code }) =>
				`<tr><th scope="row">commune hors de l’étendue</th><td></td><td class="n">${escapedHtml(code)}</td><td class="n">inconnu</td></tr>`,
		);
	return `<table>
<thead><tr><th scope="col">Commune</th><th scope="col">Département</th><th scope="col" class="n">Code INSEE</th><th scope="col" class="n">Habitants</th></tr></thead>
<tbody>
${[...rows, ...outside].join('\n')}
</tbody>
</table>`;
}

/** The foot of every page: who, when, where from, and where the data are. */
export function footer({ publisher, madeOn, manifest }: PublicationOrder, root: './' | '../'): string {
	const sources = manifest.demonstration
		? 'données de démonstration'
		: 'contours IGN, communes et populations INSEE';
	const by = publisher ? `Publié par ${escapedHtml(publisher)} le` : 'Publié le';
	return `<footer>
<p>${by} ${formatPartialDate(madeOn, 'fr')} avec Maillage\u202f; ${sources}.</p>
<p><a href="${root}territoires.html">Tous les territoires</a> · <a href="${root}index.html">La carte</a> · <a href="${root}publication.json">Les données (JSON)</a></p>
</footer>`;
}
