import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server behaves for the next requests; each is used once, then it serves the file whole. */
type Fault =
	| { kind: 'cut'; afterBytes: number }
	| { kind: 'wrong-bytes' }
	| { kind: 'no-ranges' }
	| { kind: 'silence' }
	| { kind: 'status'; status: number };

export interface FlakyServer {
	url: string;
	/** What it serves; change it to play a server that has another file by now. */
	file: { bytes: Uint8Array; etag: string };
	faults: Fault[];
	/** Range header of each request, '' for none. */
	ranges: string[];
	close: () => Promise<void>;
}

/** A local server of one file that cuts connections, sends wrong bytes or stays silent when told to. */
export async function flakyServer(bytes: Uint8Array): Promise<FlakyServer> {
	const state: FlakyServer = {
		url: '',
		file: { bytes, etag: '"one"' },
		faults: [],
		ranges: [],
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
	const server = createServer((request, response) => {
		state.ranges.push(request.headers.range ?? '');
		answer(state, request, response, state.faults.shift());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/communes.geojson.gz`;
	return state;
}

function answer(
	{ file: { bytes, etag } }: FlakyServer,
	request: IncomingMessage,
	response: ServerResponse,
	fault: Fault | undefined,
): void {
	if (fault?.kind === 'silence') return void response.on('close', () => undefined);
	if (fault?.kind === 'status') return void response.writeHead(fault.status).end();
	const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
	const same = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
	const from = asked && same && fault?.kind !== 'no-ranges' ? Number(asked[1]) : 0;
	if (from >= bytes.length) {
		response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}` }).end();
		return;
	}
	const body = Buffer.from(bytes.subarray(from));
	if (fault?.kind === 'wrong-bytes') body[body.length >> 1] ^= 255;
	const range = { 'Content-Range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` };
	response.writeHead(from > 0 ? 206 : 200, {
		'Content-Length': body.length,
		ETag: etag,
		...(from > 0 ? range : {}),
	});
	if (fault?.kind !== 'cut') return void response.end(body);
	response.write(body.subarray(0, fault.afterBytes), () => response.destroy());
}
