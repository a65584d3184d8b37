import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';

/** What a server sent back, its body still to be read. */
export interface HttpReply {
	status: number;
	header(name: string): string | undefined;
	body: Readable;
}

export interface HttpLimits {
	/** Until the headers are there, milliseconds. */
	connectMs: number;
	/** Between two pieces of the body, milliseconds. */
	idleMs: number;
}

const MOST_REDIRECTS = 5;

/**
 * A GET that leaves the bytes as they are (no transparent unzip, which would spoil ranges) and follows redirects.
 * Rejects where no server answers in time; reading the body throws where the connection is cut or falls silent.
 */
export async function httpGet(
	url: string,
	headers: Record<string, string>,
	limits: HttpLimits,
	redirects = 0,
): Promise<HttpReply> {
	const response = await firstReply(new URL(url), { ...headers, 'Accept-Encoding': 'identity' }, limits);
	const status = response.statusCode ?? 0;
	const location = response.headers.location;
	if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
		response.destroy();
		if (redirects === MOST_REDIRECTS)
			throw Object.assign(new Error('trop de redirections'), { code: 'EREDIRECTS' });
		return httpGet(new URL(location, url).href, headers, limits, redirects + 1);
	}
	return {
		status,
		header: (name) => {
			const value = response.headers[name];
			return Array.isArray(value) ? value[0] : value;
		},
		body: response,
	};
}

function firstReply(
	url: URL,
	headers: Record<string, string>,
	{ connectMs, idleMs }: HttpLimits,
): Promise<http.IncomingMessage> {
	const client = url.protocol === 'https:' ? https : http;
	return new Promise((resolve, reject) => {
		const request = client.get(url, { headers }, (response) => {
			clearTimeout(timer);
			response.setTimeout(idleMs, () => response.destroy(timeout('le serveur ne répond plus')));
			resolve(response);
		});
		const timer = setTimeout(() => request.destroy(timeout('pas de réponse')), connectMs);
		request.on('error', (error) => {
			clearTimeout(timer);
			reject(error);
		});
	});
}

const timeout = (message: string): Error => Object.assign(new Error(message), { code: 'ETIMEDOUT' });
