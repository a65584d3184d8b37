import { expect, type Locator, type Page } from '@playwright/test';

/** How a user reaches and works the controls of the page: with the mouse, or with the keyboard alone. */
export interface Hand {
	/** Presses a button, link, tab, summary or option of a list. */
	press(target: Locator): Promise<void>;
	/** Ticks a box or chooses a radio button. */
	tick(target: Locator): Promise<void>;
	/** Writes into a field, in the place of what is there. */
	write(target: Locator, text: string): Promise<void>;
}

export const mouse = (page: Page): Hand => ({
	press: (target) => target.click(),
	tick: (target) => target.check(),
	async write(target, text) {
		await target.click({ clickCount: 3 });
		await page.keyboard.type(text);
	},
});

/** Nothing but keys: what cannot be reached by Tab and arrows fails the test. */
export const keyboard = (page: Page): Hand => ({
	async press(target) {
		const role = await target.getAttribute('role');
		if (role === 'tab') return walk(page, target, 'ArrowRight');
		await tabTo(page, target);
		await page.keyboard.press('Enter');
	},
	async tick(target) {
		const isRadio = (await target.getAttribute('type')) === 'radio';
		if (isRadio) return walk(page, target, 'ArrowDown');
		await tabTo(page, target);
		await page.keyboard.press('Space');
		await expect(target).toBeChecked();
	},
	async write(target, text) {
		await tabTo(page, target);
		await page.keyboard.press('Control+a');
		await page.keyboard.type(text);
	},
});

/** More stops than any screen has. */
const MOST_STOPS = 400;

const hasFocus = (target: Locator): Promise<boolean> =>
	target.evaluate((node) => node === document.activeElement);

async function tabTo(page: Page, target: Locator): Promise<void> {
	await expect(target).toBeVisible();
	for (let stop = 0; stop < MOST_STOPS; stop++) {
		if (await hasFocus(target)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`no way by Tab to ${target.toString()}`);
}

/** Into a group of tabs or radio buttons by Tab, then along it by an arrow. */
async function walk(page: Page, target: Locator, arrow: 'ArrowRight' | 'ArrowDown'): Promise<void> {
	await expect(target).toBeVisible();
	const isInGroup = (): Promise<boolean> =>
		target.evaluate((node) => {
			const { activeElement } = document;
			const list = node.closest('[role=tablist]');
			return list
				? activeElement?.getAttribute('role') === 'tab' && list.contains(activeElement)
				: activeElement instanceof HTMLInputElement && activeElement.name === (node as HTMLInputElement).name;
		});
	for (let stop = 0; !(await isInGroup()); stop++) {
		if (stop === MOST_STOPS) throw new Error(`no way by Tab to the group of ${target.toString()}`);
		await page.keyboard.press('Tab');
	}
	for (let step = 0; !(await hasFocus(target)); step++) {
		if (step === MOST_STOPS) throw new Error(`no way by arrows to ${target.toString()}`);
		await page.keyboard.press(arrow);
	}
	if (arrow === 'ArrowDown' && !(await target.isChecked())) await page.keyboard.press('Space');
}
