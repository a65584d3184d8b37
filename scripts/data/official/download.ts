import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Problem } from '../../../src/base/problem.ts';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import { fileHash } from '../fingerprint.ts';
import { httpGet, type HttpLimits, type HttpReply } from './httpGet.ts';

export interface DownloadOptions {
	url: string;
	/** Where the file goes; `.part` beside it holds what has arrived so far. */
	target: string;
	/** Says what is wrong with a whole file, undefined where it is as expected. */
	check: (path: string) => string | undefined;
	onProgress: (received: number, total: number) => void;
	limits?: HttpLimits;
	/** Further tries that bring nothing new before it gives up. */
	tries?: number;
}

const LIMITS: HttpLimits = { connectMs: 4000, idleMs: 15_000 };
const FIRST_PAUSE_MS = 200;

/** What is known of a file that is half here: only the very same file may be continued. */
interface Partial {
	url: string;
	validator: string;
	total: number;
}

/**
 * Downloads a file, going on where a former try or a cut connection stopped. The file takes its name only when its
 * size and content are checked. A problem, with what has arrived kept, where no server answers or it stays cut;
 * a problem, with nothing kept, where the bytes are not those of such a file.
 */
export async function download(options: DownloadOptions): Promise<Result<string, Problem>> {
	const { url, target, check, tries = 4 } = options;
	mkdirSync(dirname(target), { recursive: true });
	let fruitless = 0;
	let answered = false;
	let restarted = false;
	for (;;) {
		const before = sizeOf(partOf(target));
		const step = await receive(options);
		const received = sizeOf(partOf(target)) > before;
		answered ||= step.state !== 'unreachable';
		if (step.state === 'whole') {
			const fault = check(partOf(target));
			if (fault === undefined) return ok(accept(target, url));
			forget(target);
			// what was continued may have been the file of another day: once more from its beginning
			if (before === 0 || restarted) return fail(problem('wrong-bytes', url, fault));
			restarted = true;
			continue;
		}
		fruitless = received ? 0 : fruitless + 1;
		if (step.state === 'refused' || !answered || fruitless >= tries)
			return fail(problem('download-failed', url, step.reason));
		await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** fruitless));
	}
}

/** How one request ended: all here; cut short; refused by the server; or nobody answered. */
type Step = { state: 'whole' } | { state: 'cut' | 'refused' | 'unreachable'; reason: string };

/** One request: the rest of the file, or the whole of it where it is another one by now. */
async function receive({ url, target, onProgress, limits = LIMITS }: DownloadOptions): Promise<Step> {
	const known = readPartial(target, url);
	const have = known ? sizeOf(partOf(target)) : 0;
	let reply: HttpReply;
	try {
		reply = await httpGet(url, have > 0 ? rangeHeaders(have, known?.validator) : {}, limits);
	} catch (error) {
		if (!isSystemError(error)) throw error;
		return { state: 'unreachable', reason: error.message || String(error.code) };
	}
	if (reply.status === 416 && known && have === known.total) return { state: 'whole' };
	if (reply.status === 416) {
		forget(target);
		return { state: 'cut', reason: '416' };
	}
	if (reply.status !== 200 && reply.status !== 206)
		return { state: 'refused', reason: `HTTP ${reply.status}` };
	const from = reply.status === 206 ? startOfRange(reply) : 0;
	if (from !== 0 && from !== have) return { state: 'refused', reason: 'Content-Range' };
	const total = totalOf(reply, from);
	writePartial(target, { url, validator: validatorOf(reply), total });
	try {
		await append(reply, partOf(target), from, (received) => onProgress(received, total));
	} catch (error) {
		if (!isSystemError(error)) throw error;
		return { state: 'cut', reason: error.message };
	}
	const size = sizeOf(partOf(target));
	return total === 0 || size === total ? { state: 'whole' } : { state: 'cut', reason: `${size} / ${total}` };
}

/** Writes each piece at once, so that a cut connection loses nothing of what had arrived. */
async function append(
	{ body }: HttpReply,
	path: string,
	from: number,
	onReceived: (received: number) => void,
): Promise<void> {
	const file = openSync(path, from > 0 ? 'a' : 'w');
	let received = from;
	body.on('data', (piece: Buffer) => {
		try {
			writeSync(file, piece);
		} catch (error) {
			body.destroy(error as Error);
			return;
		}
		received += piece.length;
		onReceived(received);
	});
	try {
		await finished(body);
	} finally {
		closeSync(file);
	}
}

function rangeHeaders(have: number, validator: string | undefined): Record<string, string> {
	const range = { Range: `bytes=${have}-` };
	return validator ? { ...range, 'If-Range': validator } : range;
}

/** A strong ETag, else the date: what If-Range takes. */
function validatorOf(reply: HttpReply): string {
	const etag = reply.header('etag');
	return etag?.startsWith('"') ? etag : (reply.header('last-modified') ?? '');
}

const startOfRange = (reply: HttpReply): number =>
	Number(/^bytes (\d+)-/.exec(reply.header('content-range') ?? '')?.[1] ?? NaN);

/** Size of the whole file, 0 where the server does not say. */
function totalOf(reply: HttpReply, from: number): number {
	const total = /\/(\d+)$/.exec(reply.header('content-range') ?? '')?.[1];
	if (total !== undefined) return Number(total);
	const length = Number(reply.header('content-length') ?? NaN);
	return Number.isNaN(length) ? 0 : from + length;
}

const partOf = (target: string): string => `${target}.part`;
const notesOf = (target: string): string => `${target}.part.json`;
const sealOf = (target: string): string => `${target}.sha256`;
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
/** Network and disk say what happened in a code; anything else is a fault of the program. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
	error instanceof Error && 'code' in error;

const problem = (rule: 'download-failed' | 'wrong-bytes', url: string, reason: string): Problem => ({
	rule,
	values: { url, reason },
});

function readPartial(target: string, url: string): Partial | undefined {
	try {
		const notes = JSON.parse(readFileSync(notesOf(target), 'utf8')) as Partial;
		return notes.url === url && sizeOf(partOf(target)) > 0 ? notes : undefined;
	} catch {
		return undefined;
	}
}

function writePartial(target: string, notes: Partial): void {
	writeFileSync(notesOf(target), JSON.stringify(notes));
}

function forget(target: string): void {
	rmSync(partOf(target), { force: true });
	rmSync(notesOf(target), { force: true });
}

/** Gives the file its name, and keeps its hash and address beside it. */
function accept(target: string, url: string): string {
	writeFileSync(sealOf(target), `${fileHash(partOf(target))} ${url}\n`);
	renameSync(partOf(target), target);
	rmSync(notesOf(target), { force: true });
	return target;
}

/** Whether a file that was downloaded from one of the addresses is here whole, byte for byte as it was accepted. */
export function isKept(target: string, urls: readonly string[]): boolean {
	if (!existsSync(target) || !existsSync(sealOf(target))) return false;
	const [hash, url] = readFileSync(sealOf(target), 'utf8').trim().split(' ');
	return urls.includes(url) && fileHash(target) === hash;
}
