import { createReadStream, statSync, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readRange } from '../../src/io/offline/byteRange.ts';
import { isHashed } from '../../src/io/offline/hashedName.ts';
import { contentType, findFile, type Root } from './findFile.ts';

/** Nothing from elsewhere, nothing inline. No frame-ancestors: the coverage view may be embedded. */
const CONTENT_SECURITY_POLICY = [
	"default-src 'self'",
	"img-src 'self' data: blob:",
	"connect-src 'self'",
	"worker-src 'self'",
	"style-src 'self'",
	"font-src 'self'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

const SECURITY_HEADERS = {
	'Content-Security-Policy': CONTENT_SECURITY_POLICY,
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
};

const NOT_FOUND_PAGE = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Page introuvable, Maillage</title>
<h1>Page introuvable</h1>
<p>Cette adresse ne mène à rien. <a href="/">Ouvrir Maillage</a></p>
<p lang="en">This address leads nowhere. <a href="/">Open Maillage</a></p>
</html>
`;

/** Precompressed twins, the better first. */
const ENCODINGS = [
	{ name: 'br', suffix: '.br' },
	{ name: 'gzip', suffix: '.gz' },
] as const;

/**
 * A server of files only: ranges, precompressed twins, ETags, caching by hashed name, strict headers. Archives that
 * are read by ranges (.pmtiles) are never compressed.
 */
export function staticServer(roots: readonly Root[]): Server {
	return createServer((request, response) => {
		respond(roots, request, response).catch(() => response.destroy());
	});
}

async function respond(
	roots: readonly Root[],
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.setHeader('Allow', 'GET, HEAD');
		return sendText(request, response, 405, 'text/plain; charset=utf-8', 'GET, HEAD\n');
	}
	const file = findFile(roots, request.url ?? '/');
	if (file === undefined) return sendText(request, response, 404, 'text/html; charset=utf-8', NOT_FOUND_PAGE);
	await sendFile(request, response, file);
}

function sendText(
	request: IncomingMessage,
	response: ServerResponse,
	status: number,
	type: string,
	text: string,
): void {
	const body = Buffer.from(text);
	response.writeHead(status, {
		'Content-Type': type,
		'Content-Length': body.length,
		'Cache-Control': 'no-cache',
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}

async function sendFile(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
	const isArchive = extname(file) === '.pmtiles';
	response.setHeader('Content-Type', contentType(file));
	response.setHeader('Cache-Control', isHashed(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
	response.setHeader('Accept-Ranges', 'bytes');
	if (!isArchive) response.setHeader('Vary', 'Accept-Encoding');
	const wantsRange = request.headers.range !== undefined;
	const sent =
		isArchive || wantsRange ? plain(file) : smallest(file, String(request.headers['accept-encoding'] ?? ''));
	if (sent.encoding) response.setHeader('Content-Encoding', sent.encoding);
	response.setHeader('ETag', sent.etag);
	response.setHeader('Last-Modified', sent.stats.mtime.toUTCString());
	if (isUnchanged(request, sent)) return void response.writeHead(304).end();
	const range = rangeStillValid(request, sent)
		? readRange(request.headers.range, sent.stats.size)
		: undefined;
	if (range === 'unsatisfiable') {
		response.writeHead(416, { 'Content-Range': `bytes */${sent.stats.size}`, 'Content-Length': 0 }).end();
		return;
	}
	const { start, end } = range ?? { start: 0, end: sent.stats.size - 1 };
	if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${sent.stats.size}`);
	response.writeHead(range ? 206 : 200, { 'Content-Length': end - start + 1 });
	if (request.method === 'HEAD' || sent.stats.size === 0) return void response.end();
	await pipeline(createReadStream(sent.path, { start, end }), response);
}

interface Sent {
	path: string;
	stats: Stats;
	encoding: string | undefined;
	etag: string;
}

const plain = (file: string): Sent => variant(file, undefined, statSync(file));

/** The best precompressed twin that the client takes and that is not older than the file, else the file. */
function smallest(file: string, accepted: string): Sent {
	const original = plain(file);
	for (const { name, suffix } of ENCODINGS) {
		if (!accepts(accepted, name)) continue;
		const stats = statSync(file + suffix, { throwIfNoEntry: false });
		if (stats && stats.mtimeMs >= original.stats.mtimeMs) return variant(file + suffix, name, stats);
	}
	return original;
}

const variant = (path: string, encoding: string | undefined, stats: Stats): Sent => ({
	path,
	stats,
	encoding,
	etag: `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`,
});

/** Whether an Accept-Encoding header takes a coding; 'br;q=0' refuses it. */
function accepts(header: string, coding: string): boolean {
	return header.split(',').some((part) => {
		const [name, ...parameters] = part
			.trim()
			.toLowerCase()
			.split(/\s*;\s*/);
		return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
	});
}

function isUnchanged(request: IncomingMessage, { etag, stats }: Sent): boolean {
	const known = request.headers['if-none-match'];
	if (known !== undefined)
		return known.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
	const since = Date.parse(request.headers['if-modified-since'] ?? '');
	return Math.floor(stats.mtimeMs / 1000) * 1000 <= since;
}

/** If-Range: a range counts only for the very file that the client knows; else the whole is sent. */
function rangeStillValid(request: IncomingMessage, { etag, stats }: Sent): boolean {
	const known = request.headers['if-range'];
	if (known === undefined) return true;
	const validator = String(known).trim();
	return validator.startsWith('"') ? validator === etag : validator === stats.mtime.toUTCString();
}
