import { describe, expect, test } from 'vitest';
import { memorySource, type ByteSource } from './byteSource.ts';
import { natureOf, textOf } from './encoding.ts';

const utf8 = new TextEncoder();
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
	Uint8Array.from(parts.flatMap((part) => [...part]));

/** The bytes one by one: every sequence is cut. */
const dripping = (bytes: Uint8Array): ByteSource => ({
	name: 'd',
	sizeBytes: bytes.length,
	async *chunks() {
		for (const byte of bytes) yield Uint8Array.of(byte);
	},
	slice: (start, end) => Promise.resolve(bytes.slice(start, end)),
});

async function read(bytes: Uint8Array, source = memorySource('m', bytes)): Promise<string> {
	const nature = await natureOf(source);
	if (typeof nature === 'string') return `! ${nature}`;
	let text = '';
	for await (const piece of textOf(source, nature.encoding)) text += piece;
	return `${nature.encoding} ${text}`;
}

describe('encodings', () => {
	test.each<[string, Uint8Array, string]>([
		['UTF-8', utf8.encode('Bléré;Œuilly'), 'utf-8 Bléré;Œuilly'],
		[
			'UTF-8 with a byte order mark',
			joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8.encode('Bléré')),
			'utf-8 Bléré',
		],
		['Windows-1252', latin('Bl\xe9r\xe9;\x9cuilly'), 'windows-1252 Bléré;œuilly'],
		['plain ASCII', utf8.encode('Tours'), 'utf-8 Tours'],
		['UTF-16 of a spreadsheet', Uint8Array.of(0xff, 0xfe, 0x42, 0, 0xe9, 0), 'utf-16le Bé'],
		['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x42, 0, 0xe9), 'utf-16be Bé'],
		['UTF-8 that breaks off in a letter', utf8.encode('Bléré').subarray(0, 6), 'utf-8 Blér\ufffd'],
		['a workbook', utf8.encode('PK\x03\x04…'), '! spreadsheet-file'],
		['a PDF', utf8.encode('%PDF-1.7'), '! binary-file'],
		['bytes', Uint8Array.of(65, 0, 1, 2), '! binary-file'],
		['nothing', new Uint8Array(), 'utf-8 '],
	])('%s', async (_, bytes, expected) => expect(await read(bytes)).toBe(expected));

	test('sequences that pieces cut are whole', async () => {
		const bytes = utf8.encode('Bléré, Œuilly, 𝄞');
		expect(await read(bytes, dripping(bytes))).toBe('utf-8 Bléré, Œuilly, 𝄞');
	});

	test('a few bad bytes in UTF-8 are counted and do not turn the file into Windows-1252', async () => {
		const bytes = joined(utf8.encode('Bléré Éguilles '), Uint8Array.of(0xe9), utf8.encode(' Évenos'));
		expect(await natureOf(memorySource('m', bytes))).toEqual({ encoding: 'utf-8', badBytes: 1 });
	});
});
