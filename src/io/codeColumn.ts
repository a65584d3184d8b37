/** A two-character prefix and the steps between the three-digit ends of its codes. */
export type PackedCodes = [prefix: string, steps: number[]][];

/** Sorted five-character INSEE codes as steps: '18001', '18002', '2A004' → [['18', [1, 1]], ['2A', [4]]]. */
export function packCodes(codes: readonly string[]): PackedCodes {
	const packed: PackedCodes = [];
	let previous = 0;
	for (const code of codes) {
		const prefix = code.slice(0, 2);
		const end = Number(code.slice(2));
		if (!/^\d{3}$/.test(code.slice(2))) throw new Error(`packCodes: '${code}' is no INSEE code`);
		if (packed.at(-1)?.[0] !== prefix) {
			packed.push([prefix, []]);
			previous = 0;
		}
		packed[packed.length - 1][1].push(end - previous);
		previous = end;
	}
	return packed;
}

export function unpackCodes(packed: PackedCodes): string[] {
	const codes: string[] = [];
	for (const [prefix, steps] of packed) {
		let end = 0;
		for (const step of steps) {
			end += step;
			codes.push(prefix + String(end).padStart(3, '0'));
		}
	}
	return codes;
}
