/** A menu that filled the selection closes: the focus goes on to 'accept', so that Enter accepts. */
export function focusAccept(): void {
	document.querySelector<HTMLButtonElement>('[data-accept]:enabled')?.focus();
}
