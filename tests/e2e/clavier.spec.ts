import { expect, test, type Page } from '@playwright/test';
import { defaultExtent } from './atlas.ts';
import { openView } from './shownView.ts';

const { id } = defaultExtent().territory;
const VIEWS = [
	'couverture',
	`couverture?territoire=${id}`,
	`atelier?territoire=${id}`,
	`frontieres?territoire=${id}`,
	'poles',
	`suivi?territoire=${id}`,
	`suivi?territoire=${id}&onglet=fiche`,
	'suivi?onglet=agenda',
	'suivi?onglet=tableau',
	'suivi?onglet=reunions',
	'suivi?onglet=inter',
	'methode',
	'montants',
	'accessibilite',
];

/** Where the focus is after a Tab, and what is wrong there; null where it left the page. */
const stop = (page: Page): Promise<{ name: string; faults: string[] } | null> =>
	page.evaluate(() => {
		const at = document.activeElement;
		const known = window as unknown as { walked?: Element };
		const former = known.walked;
		if (!(at instanceof HTMLElement) || at === document.body) return null;
		known.walked = at;
		const name = (at.getAttribute('aria-label') ?? (at.textContent.trim() || at.outerHTML)).slice(0, 60);
		// the parts of a field of dates are stops of the browser's own
		if (former === at) return { name, faults: [] };
		const faults: string[] = [];
		if (former && !(former.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING))
			faults.push('before the former stop');
		// a field of files shows its label instead
		const isHidden = at.offsetWidth < 2;
		const shown = isHidden ? (at.closest('label') ?? at.parentElement ?? at) : at;
		const ring = [shown, ...shown.querySelectorAll('*'), at.nextElementSibling ?? shown].some((part) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(part);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		});
		if (!ring) faults.push('no ring');
		const box = shown.getBoundingClientRect();
		const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
		const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
		if (right - left < 4 || bottom - top < 4) faults.push('out of sight');
		else {
			const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
			const isOwn = hit && (shown.contains(hit) || hit.contains(shown));
			const isLarge = box.width > 200 && box.height > 200;
			if (!isOwn && !isLarge) faults.push(`covered by ${hit?.outerHTML.slice(0, 60) ?? 'nothing'}`);
		}
		const edge = shown.closest('.maplibregl-map, .buttons');
		if (
			edge &&
			getComputedStyle(edge).overflow === 'hidden' &&
			parseFloat(getComputedStyle(shown).outlineOffset) >= 0
		)
			faults.push('its ring is cut');
		return { name, faults };
	});

async function walk(page: Page): Promise<{ count: number; faults: string[] }> {
	const faults: string[] = [];
	for (let count = 0; count < 250; count++) {
		await page.keyboard.press('Tab');
		const found = await stop(page);
		if (!found) return { count, faults };
		faults.push(...found.faults.map((fault) => `${found.name}: ${fault}`));
	}
	return { count: 250, faults: [...faults, 'the walk does not end'] };
}

/** The same lock or figure stands in a list and in the ledger of the territory. */
const SAME_ACT = /(Verrouiller|Lock) |, (copier|copy)/;

/** What a screen reader cannot tell apart in the panel, with its folds open. */
async function namesAmiss(page: Page): Promise<{ unnamed: string[]; twice: string[] }> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll<HTMLDetailsElement>('#panel details'))
			details.open = true;
	});
	const lines = (await page.locator('#panel').ariaSnapshot()).split('\n').map((line) => line.trim());
	const buttons = lines.filter((line) => line.startsWith('- button') || line.startsWith("- 'button"));
	return {
		unnamed: lines.filter((line) => /^- (button|link|textbox|combobox|checkbox|slider|table):?$/.test(line)),
		twice: buttons.filter((line, at) => buttons.indexOf(line) !== at && !SAME_ACT.test(line)),
	};
}

for (const view of VIEWS)
	test(`Tab goes through ${view} in order, each stop in sight with its ring, and out again; names tell apart`, async ({
		page,
	}) => {
		await openView(page, view);
		const { count, faults } = await walk(page);
		expect(faults).toEqual([]);
		expect(count).toBeGreaterThan(15);
		expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
		expect(await namesAmiss(page)).toEqual({ unnamed: [], twice: [] });
		await page.getByRole('button', { name: 'EN, English' }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.getByRole('button', { name: 'FR, français' })).toBeVisible();
		expect(await namesAmiss(page)).toEqual({ unnamed: [], twice: [] });
	});

test('the map has a name that says how to explore it, in both languages', async ({ page }) => {
	await openView(page, 'couverture');
	await expect(page.getByRole('region', { name: /parcourir aux flèches/ })).toBeVisible();
	await page.getByRole('button', { name: 'EN, English' }).click();
	await expect(page.getByRole('region', { name: /explore with the arrows/ })).toBeVisible();
});

const DIALOGS: readonly [view: string, button: string][] = [
	['couverture', 'Partager…'],
	['couverture', 'Tableau des communes'],
	['couverture', 'Aide'],
	['atelier', 'Exporter…'],
	['atelier', 'Importer un fichier'],
	['atelier', 'Plans…'],
	[`suivi?territoire=${id}`, 'Diagnostic (PDF)…'],
	['suivi?onglet=reunions', 'Noter une réunion'],
	['suivi?onglet=inter', 'Nouveau groupe'],
];

test('each dialog opens with the keyboard, keeps it, and gives it back on Escape', async ({ page }) => {
	let former = '';
	for (const [view, name] of DIALOGS) {
		if (view !== former) await openView(page, view);
		former = view;
		const opener = page.getByRole('button', { name, exact: true });
		await opener.focus();
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('dialog');
		await expect(dialog, name).toBeVisible();
		await expect(dialog.locator(':focus'), name).toHaveCount(1);
		await page.keyboard.press('Tab');
		const isInside = await page.evaluate(
			() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
		);
		expect(isInside, name).toBe(true);
		await page.keyboard.press('Escape');
		await expect(dialog, name).toHaveCount(0);
		await expect(opener, name).toBeFocused();
	}
});

test('from a dialog to the next one, and Escape goes back to where the first was opened', async ({
	page,
}) => {
	await openView(page, 'couverture');
	const opener = page.getByRole('button', { name: 'Partager…' });
	await opener.focus();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Publier…' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Publier' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(opener).toBeFocused();
});

test('the form of an event takes the keyboard and gives it back', async ({ page }) => {
	await openView(page, `suivi?territoire=${id}`);
	const note = page.getByRole('button', { name: 'Noter un événement' });
	await note.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#panel form :focus')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(note).toBeFocused();
});
