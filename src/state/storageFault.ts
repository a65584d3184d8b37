/**
 * Why nothing can be kept: the store is full, the browser blocks it, a newer version of the program has taken it
 * over, or a tab with an older version holds it.
 */
export type FaultKind = 'full' | 'blocked' | 'newer' | 'older-tab' | 'other';

export class StorageFault extends Error {
	readonly kind: FaultKind;

	constructor(kind: FaultKind, reason: string) {
		super(reason);
		this.kind = kind;
	}
}

const KINDS: Readonly<Record<string, FaultKind>> = {
	QuotaExceededError: 'full',
	VersionError: 'newer',
	SecurityError: 'blocked',
	InvalidStateError: 'blocked',
	NotAllowedError: 'blocked',
	ReferenceError: 'blocked',
	TypeError: 'blocked',
};

/** The fault that an error of the browser's database means. */
export function storageFault(error: unknown): StorageFault {
	if (error instanceof StorageFault) return error;
	const { name, message } = error instanceof Error ? error : new Error(String(error));
	return new StorageFault(KINDS[name] ?? 'other', message);
}
