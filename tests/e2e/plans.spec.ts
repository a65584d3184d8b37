import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { territory, freeNeighbour, units, plan } = built;
const before = built.populationOf(territory.perimeters.at(-1)?.communes ?? []);
const after = before + units.populationMunicipale[freeNeighbour];

const population = (page: Page) => page.locator('.ledger tr').first();
const saving = (page: Page) => page.locator('[data-saving]');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Plans' });

async function addCommune(page: Page): Promise<void> {
	await page.getByRole('combobox', { name: 'Ajouter une commune' }).fill(units.code[freeNeighbour]);
	await page.locator('li[role=option]').first().click();
	await expect(population(page)).toContainText(french(after));
}

test('a browser that keeps nothing says so at once, and the plan leaves as a file', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		};
	});
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	const strip = page.getByRole('alert').filter({ hasText: 'refuse de garder des données' });
	await expect(strip).toBeVisible();
	await addCommune(page);
	await expect(saving(page)).toHaveAttribute('data-saving', 'failed');
	await mapSettled(page);
	await expectAccessible(page);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		strip.getByRole('button', { name: 'Télécharger le plan' }).click(),
	]);
	const content = JSON.parse(readFileSync(await file.path(), 'utf8')) as typeof plan;
	const kept = content.territories.find(({ id }) => id === territory.id);
	expect(kept?.perimeters.at(-1)?.communes).toContain(units.code[freeNeighbour]);
	expect(faults).toEqual([]);
});

test('a kept plan is copied and removed, and goes back to a restore point', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	await addCommune(page);
	await expect(saving(page)).toHaveAttribute('data-saving', 'saved');
	// a point is made as a kept plan opens
	await page.reload();
	await expect(population(page)).toContainText(french(after));
	await page.getByRole('toolbar').getByRole('button', { name: 'Annuler', exact: true }).click();
	await expect(population(page)).toContainText(french(before));
	await expect(saving(page)).toHaveAttribute('data-saving', 'saved');

	await page.getByRole('button', { name: 'Plans…' }).click();
	await mapSettled(page);
	await expectAccessible(page);
	await dialog(page)
		.getByRole('listitem')
		.filter({ hasText: 'à l’ouverture' })
		.getByRole('button', { name: 'Revenir à ce point' })
		.click();
	await expect(dialog(page).getByRole('status')).toContainText('Plan ramené au');
	await expect(population(page)).toContainText(french(after));

	await dialog(page)
		.getByRole('button', { name: `Copier «\u202f${plan.name}\u202f»` })
		.click();
	const copy = dialog(page)
		.getByRole('listitem')
		.filter({ hasText: `${plan.name} (copie)` });
	await copy.getByRole('button', { name: 'Supprimer' }).click();
	await dialog(page).getByRole('button', { name: 'Supprimer définitivement' }).click();
	await expect(copy).toHaveCount(0);
	await dialog(page).getByRole('button', { name: 'Fermer' }).last().click();
	await page.getByRole('toolbar').getByRole('button', { name: 'Annuler', exact: true }).click();
	await expect(population(page)).toContainText(french(before));
	expect(faults).toEqual([]);
});
