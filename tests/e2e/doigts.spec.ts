import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { aimPoint, defaultExtent, frameDrawn, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { territory, freeNeighbour, units } = built;
const before = built.populationOf(territory.perimeters.at(-1)?.communes ?? []);
const after = before + units.populationMunicipale[freeNeighbour];

interface Place {
	readonly x: number;
	readonly y: number;
}
const moved = ({ x, y }: Place, byPx: number): Place => ({ x: x + byPx, y });

/** What fingers do on the glass, as the browser's own input tells it to the page. */
class Hand {
	readonly #session: CDPSession;

	constructor(session: CDPSession) {
		this.#session = session;
	}

	async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]): Promise<void> {
		const touchPoints = places.map(({ x, y }, id) => ({ x, y, id }));
		await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
	}

	/** Puts fingers down one after the other, draws them to the right together, and lifts them together. */
	async drag(fingers: readonly Place[], byPx: number): Promise<void> {
		for (let down = 1; down <= fingers.length; down++) await this.#send('touchStart', fingers.slice(0, down));
		const STEPS = 8;
		for (let step = 1; step <= STEPS; step++) {
			const places = fingers.map((finger) => moved(finger, (byPx * step) / STEPS));
			await this.#send('touchMove', places);
		}
		await this.#send('touchEnd', []);
	}
}

const population = (page: Page) => page.locator('.ledger tr').first();

test('one finger paints, two pan and paint nothing', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	await expect(population(page)).toContainText(french(before));
	const search = page.getByRole('combobox', { name: 'Chercher une commune ou un territoire' });
	await search.fill(units.code[freeNeighbour]);
	await page.locator('li[role=option]').first().click();
	await mapSettled(page);
	await page.getByRole('button', { name: 'Pinceau' }).click();
	await expect(page.locator('section.map canvas')).toHaveAttribute('data-tool', 'brush');
	await mapSettled(page);
	const hand = new Hand(await page.context().newCDPSession(page));
	const aim = await aimPoint(page);

	await hand.drag([aim, moved(aim, -90)], 60);
	await frameDrawn(page);
	await mapSettled(page);
	await expect(population(page)).toContainText(french(before));
	const undo = page.getByRole('toolbar').getByRole('button', { name: 'Annuler', exact: true });
	await expect(undo).toBeDisabled();

	// the map went along with the fingers: the commune now lies as far to the right
	await hand.drag([moved(aim, 60)], 1);
	await expect(population(page)).toContainText(french(after));
	await undo.click();
	await expect(population(page)).toContainText(french(before));
	expect(faults).toEqual([]);
});
