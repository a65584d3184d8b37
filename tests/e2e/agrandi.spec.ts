import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, mapSettled } from './atlas.ts';
import { openView } from './shownView.ts';

/** The views of the map, and a page of text. */
const VIEWS = ['couverture', 'atelier', 'frontieres', 'poles', 'suivi', 'methode'] as const;

/** What can be pressed and is smaller than WCAG 2.5.8 asks. */
const smallTargets = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('button, a[href], select, input[type=range]')]
			.filter((element) => getComputedStyle(element).display !== 'inline')
			.map((element) => ({ text: element.outerHTML.slice(0, 90), box: element.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
			.map(({ text, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${text}`),
	);

/** What a page of 1280×1024 shows at 400 %: nothing may need to be scrolled sideways but tables. */
for (const view of VIEWS)
	test(`${view}: what is pressed is 24 pixels high and wide; at four times its size it fits the width and can be read`, async ({
		page,
	}) => {
		await openView(page, view);
		expect(await smallTargets(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 256 });
		// the page has followed once its views stand below it
		await expect(page.locator('main ~ nav')).toBeVisible();
		if (view !== 'methode') await mapSettled(page);
		const { sideways, outside, rows, panelPx } = await page.evaluate(() => {
			const width = document.documentElement.clientWidth;
			const controls = document.querySelectorAll(
				'header button, header a, header input, header select, nav a',
			);
			return {
				sideways: document.documentElement.scrollWidth - width,
				outside: [...controls]
					.map((control) => ({ text: control.textContent.trim(), box: control.getBoundingClientRect() }))
					.filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > width))
					.map(({ text }) => text),
				// what scrolls sideways by itself: tables may
				rows: [...document.querySelectorAll('main *')]
					.filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowX))
					.filter((box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
					.filter((box) => !box.querySelector('table'))
					.map((box) => box.className),
				panelPx: document.getElementById('panel')?.getBoundingClientRect().height ?? 0,
			};
		});
		expect(sideways).toBeLessThanOrEqual(0);
		expect(outside).toEqual([]);
		expect(rows).toEqual([]);
		expect(panelPx).toBeGreaterThan(120);
		await expectAccessible(page);
	});

test('at four times its size a dialog is read by scrolling down alone, to its last button', async ({
	page,
}) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await openView(page, 'couverture');
	for (const name of ['Aide', 'Partager…', 'Tableau des communes']) {
		await page.getByRole('button', { name }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog).toContainText(/\S{3}/);
		const { sideways, inside } = await dialog.evaluate((box) => ({
			sideways: box.scrollWidth - box.clientWidth,
			// a part that scrolls within the dialog would need two ways of scrolling
			inside: [...box.querySelectorAll('*')].filter(
				(part) =>
					/auto|scroll/.test(getComputedStyle(part).overflowY) &&
					part.scrollHeight > part.clientHeight + 1 &&
					part.tagName !== 'TEXTAREA',
			).length,
		}));
		expect(sideways, name).toBeLessThanOrEqual(0);
		expect(inside, name).toBe(0);
		const last = dialog.getByRole('button').last();
		await last.focus();
		await expect(last).toBeInViewport();
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
	}
});
