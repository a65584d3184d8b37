import type { PendingState } from '../state/pending.svelte.ts';

/**
 * A menu that filled the selection closes: the focus goes on to 'accept', so that Enter accepts. The button may only
 * be about to come; the focus waits for it as long as it stays where it is.
 */
export function focusAccept(pending: PendingState): void {
	if (pending.isEmpty || isAcceptFocused()) return;
	const before = document.activeElement;
	const observer = new MutationObserver(() => {
		if (document.activeElement !== before || isAcceptFocused()) observer.disconnect();
	});
	const changes = { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] };
	observer.observe(document.body, changes);
}

/** Closes the menu that a node is in, where all of it was taken. */
export function closeMenuOf(node: Element | undefined): void {
	node?.closest<HTMLElement>('[popover]')?.hidePopover();
}

function isAcceptFocused(): boolean {
	const button = document.querySelector<HTMLButtonElement>('[data-accept]:enabled');
	button?.focus();
	return button !== null;
}
