/** Bytes that can be read more than once: a dropped file, a file on disk, a text in a test. */
export interface ByteSource {
	readonly name: string;
	readonly sizeBytes: number;
	/** The bytes from the start, in pieces of any size. */
	chunks(): AsyncIterable<Uint8Array>;
	/** The bytes from `start` to `end` (excluded), fewer where the file ends before. */
	slice(start: number, end: number): Promise<Uint8Array>;
}

/** A file that was dropped on the page or chosen in a dialogue. */
export function blobSource(name: string, blob: Blob): ByteSource {
	return {
		name,
		sizeBytes: blob.size,
		async *chunks() {
			const reader = blob.stream().getReader();
			for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
		},
		slice: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
	};
}

/** Bytes or text that are already in memory; text is taken as UTF-8. */
export function memorySource(name: string, content: Uint8Array | string): ByteSource {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return {
		name,
		sizeBytes: bytes.length,
		async *chunks() {
			yield bytes;
		},
		slice: (start, end) => Promise.resolve(bytes.slice(start, end)),
	};
}
