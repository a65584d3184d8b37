import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Endings of files whose content is compressed already. */
const PACKED = /\.(pmtiles|png|woff2|zip|br|gz)$/;

/** A folder as one zip archive, written file after file; what is ready goes out at once. */
export class ZipFolder {
	readonly #zip: Zip;
	readonly #date: Date;
	readonly #paths = new Set<string>();

	/** `madeOn`: the day that the files carry, 'YYYY-MM-DD'. */
	constructor(madeOn: string, onBytes: (bytes: Uint8Array) => void) {
		this.#date = new Date(`${madeOn}T12:00:00`);
		this.#zip = new Zip((error, bytes) => {
			if (error) throw error;
			onBytes(bytes);
		});
	}

	/** Adds a file. Throws on a path that is there already. */
	add(path: string, bytes: Uint8Array): void {
		if (this.#paths.has(path)) throw new Error(`ZipFolder: ${path} twice`);
		this.#paths.add(path);
		const file = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
		file.mtime = this.#date;
		this.#zip.add(file);
		file.push(bytes, true);
	}

	/** Writes the end of the archive. */
	finish(): void {
		this.#zip.end();
	}
}
