import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { readBuiltIndex, readManifest } from '../../src/io/manifest.ts';

/** One thing that a host must do, whether it does, and what it answered. */
export interface HostCheck {
	what: string;
	holds: boolean;
	answer: string;
}

interface Reply {
	status: number;
	header(name: string): string;
	body: Buffer;
}

/**
 * Asks a host what Maillage needs of it: ranges, archives without compression, compressed texts, caching by hashed
 * name, headers. `address` ends with '/'. Rejects where the host does not serve Maillage at all.
 */
export async function checkHost(address: string): Promise<HostCheck[]> {
	const data = new URL('data/', address).href;
	const index = readBuiltIndex(JSON.parse((await ask(`${data}manifest.json`)).body.toString('utf8')));
	if (!index.ok) throw new Error(`${data}manifest.json`);
	const folder = new URL(`${index.value.extents[0].folder}/`, data).href;
	const manifest = readManifest(JSON.parse((await ask(`${folder}manifest.json`)).body.toString('utf8')));
	if (!manifest.ok) throw new Error(`${folder}manifest.json`);
	const { files } = manifest.value;
	const checks: HostCheck[] = [];
	const check = (what: string, holds: boolean, answer: string): unknown =>
		checks.push({ what, holds, answer });

	const page = await ask(address, { 'accept-encoding': 'br, gzip' });
	check(
		'page',
		page.status === 200 && /^text\/html/.test(page.header('content-type')),
		page.header('content-type'),
	);
	check('page not kept', page.header('cache-control') === 'no-cache', page.header('cache-control'));
	const policy = page.header('content-security-policy');
	check(
		'content security policy',
		policy.startsWith("default-src 'self'") && !policy.includes('unsafe'),
		policy,
	);
	check(
		'nosniff',
		page.header('x-content-type-options') === 'nosniff',
		page.header('x-content-type-options'),
	);
	check('no referrer', page.header('referrer-policy') === 'no-referrer', page.header('referrer-policy'));

	const script =
		/src="\.?\/?(assets\/[^"]+\.js)"/.exec((await ask(address)).body.toString('utf8'))?.[1] ?? 'assets/';
	const code = await ask(new URL(script, address).href, { 'accept-encoding': 'gzip' });
	check('script type', /javascript/.test(code.header('content-type')), code.header('content-type'));
	check('script compressed', code.header('content-encoding') === 'gzip', code.header('content-encoding'));
	check('hashed script kept', /immutable/.test(code.header('cache-control')), code.header('cache-control'));

	// kept for a while, a service worker would keep the whole app back with it
	const worker = await ask(new URL('sw.js', address).href);
	check(
		'service worker',
		worker.status === 200 && /javascript/.test(worker.header('content-type')),
		`${worker.status}, ${worker.header('content-type')}`,
	);
	check(
		'service worker not kept',
		worker.header('cache-control') === 'no-cache',
		worker.header('cache-control'),
	);

	const units = await ask(folder + files.units, { 'accept-encoding': 'gzip' });
	check('JSON type', /^application\/json/.test(units.header('content-type')), units.header('content-type'));
	check('JSON compressed', units.header('content-encoding') === 'gzip', units.header('content-encoding'));
	check('hashed data kept', /immutable/.test(units.header('cache-control')), units.header('cache-control'));
	const list = await ask(`${data}manifest.json`);
	check('manifest not kept', list.header('cache-control') === 'no-cache', list.header('cache-control'));

	const whole = await ask(folder + files.tiles, { 'accept-encoding': 'br, gzip' });
	check('archive not compressed', whole.header('content-encoding') === '', whole.header('content-encoding'));
	const type = whole.header('content-type');
	check('archive type', type === 'application/vnd.pmtiles', type);
	for (const [range, from, to] of [
		['bytes=0-126', 0, 126],
		['bytes=1000-1999', 1000, 1999],
		['bytes=-10', whole.body.length - 10, whole.body.length - 1],
	] as const) {
		const part = await ask(folder + files.tiles, { range, 'accept-encoding': 'br, gzip' });
		const right = part.status === 206 && part.body.equals(whole.body.subarray(from, to + 1));
		check(
			`archive ${range}`,
			right && part.header('content-encoding') === '',
			`${part.status}, ${part.body.length}`,
		);
	}
	const beyond = await ask(folder + files.tiles, { range: `bytes=${whole.body.length}-` });
	check('range past the end refused', beyond.status === 416, String(beyond.status));
	const hidden = await ask(new URL('data/.hidden', address).href);
	check('hidden names not found', hidden.status === 404, String(hidden.status));
	return checks;
}

/** A plain request: nothing is decompressed, nothing followed. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Reply> {
	const send = url.startsWith('https:') ? httpsRequest : httpRequest;
	return new Promise((resolve, reject) => {
		send(url, { headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('error', reject);
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					header: (name) => String(response.headers[name] ?? ''),
					body: Buffer.concat(parts),
				}),
			);
		})
			.on('error', reject)
			.end();
	});
}
