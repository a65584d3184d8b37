import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A throw-away PostGIS on a socket of its own; `close` stops it and removes its files. */
export interface TemporaryPostgis {
	/** Runs SQL and returns the rows of its last query, cells as text. Throws with the server's message. */
	query(sql: string): string[][];
	/** Fills a table from rows of cells without tab or line break; null becomes NULL. */
	copyInto(table: string, rows: Iterable<readonly (string | number | null)[]>): void;
	close(): void;
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const SERVER_OPTIONS = '-c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off';

/** Starts an empty PostGIS in a temporary directory. Needs Debian's postgresql and postgis packages. */
export function startPostgis(): TemporaryPostgis {
	const directory = mkdtempSync(join(tmpdir(), 'maillage-postgis-'));
	chmodSync(directory, 0o777);
	const bin = serverFolder();
	const cluster = join(directory, 'cluster');
	// The server refuses to run as root, so root lends it the account that Debian made for it.
	const asServer = (program: string, ...args: string[]): string => {
		const command = [join(bin, program), ...args];
		const [file, ...rest] =
			process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command;
		return execFileSync(file, rest, { encoding: 'utf8', cwd: directory, maxBuffer: 2 ** 30, stdio: 'pipe' });
	};
	const psql = (...args: string[]): string =>
		asServer(
			'psql',
			'-h',
			directory,
			'-U',
			'golden',
			'-d',
			'postgres',
			'-X',
			'-q',
			'-A',
			'-t',
			'-F',
			'\t',
			'-v',
			'ON_ERROR_STOP=1',
			...args,
		);
	const close = (): void => {
		try {
			asServer('pg_ctl', '-D', cluster, '-m', 'immediate', '-w', 'stop');
		} finally {
			rmSync(directory, { recursive: true, force: true });
		}
	};
	asServer('initdb', '-D', cluster, '-U', 'golden', '-E', 'UTF8', '--locale=C', '-A', 'trust', '--no-sync');
	asServer(
		'pg_ctl',
		'-D',
		cluster,
		'-w',
		'-l',
		join(cluster, 'log'),
		'-o',
		`${SERVER_OPTIONS} -k ${directory}`,
		'start',
	);
	let files = 0;
	const writeFile = (content: string): string => {
		const path = join(directory, `${files++}.txt`);
		writeFileSync(path, content);
		return path;
	};
	psql('-c', 'create extension postgis');
	return {
		query(sql) {
			const rows = psql('-f', writeFile(sql)).split('\n').slice(0, -1);
			return rows.map((row) => row.split('\t'));
		},
		copyInto(table, rows) {
			const lines = Array.from(rows, (cells) => cells.map((cell) => cell ?? '\\N').join('\t'));
			psql('-c', `copy ${table} from '${writeFile(`${lines.join('\n')}\n`)}'`);
		},
		close,
	};
}

/** Where Debian puts the programs of the newest PostgreSQL; throws with what to install. */
function serverFolder(): string {
	const versions = existsSync(DEBIAN_FOLDER)
		? readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a))
		: [];
	const folder = versions
		.map((version) => join(DEBIAN_FOLDER, version, 'bin'))
		.find((bin) => existsSync(join(bin, 'initdb')));
	if (folder === undefined) throw new Error('no PostgreSQL: apt-get install postgresql-15-postgis-3');
	return folder;
}
