import { join } from 'node:path';
import { builtFolder, PROJECT_ROOT } from './data/paths.ts';
import { listen } from './serve/listen.ts';
import { staticServer } from './serve/staticServer.ts';

const DEFAULT_PORT = 4173;

/**
 * Serves the built app and, under /data/, the built data; gives the address. Only this machine reaches it unless
 * HOST says otherwise; PORT fixes the port, else the next free one from 4173 on is taken.
 */
export async function serve(): Promise<string> {
	const server = staticServer([
		{ prefix: '/', folder: join(PROJECT_ROOT, 'dist') },
		{ prefix: '/data/', folder: builtFolder() },
	]);
	const port = process.env['PORT'];
	return listen(server, {
		host: process.env['HOST'] ?? '127.0.0.1',
		port: port === undefined ? DEFAULT_PORT : Number(port),
		tries: port === undefined ? 20 : 0,
	});
}

if (import.meta.main) console.log(`Maillage : ${await serve()}`);
