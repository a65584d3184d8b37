import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { sqliteFile, type SqliteTable } from './sqliteFile.ts';
import type { SqlValue } from './sqliteRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function opened<Value>(tables: readonly SqliteTable[], look: (database: DatabaseSync) => Value): Value {
	const path = join(folder, 'test.db');
	writeFileSync(path, sqliteFile(tables, { applicationId: 7, userVersion: 9 }));
	const database = new DatabaseSync(path, { readOnly: true });
	try {
		expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
		return look(database);
	} finally {
		database.close();
	}
}
const sql = 'CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)';

test('values of any kind and size come back, in any number', () => {
	const anyValue = fc.oneof(
		fc.constant(null),
		fc.integer(),
		fc.maxSafeInteger(),
		fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
		fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !text.includes('\0')),
		fc.nat(70_000).map((length) => new Uint8Array(length).fill(length % 251)),
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(anyValue, anyValue), { maxLength: 30 }), (rows) => {
			const written = rows.map((row, index): SqlValue[] => [index + 1, ...row]);
			const read = opened([{ name: 't', sql, keyColumn: 0, rows: written }], (database) =>
				database.prepare('select id, a, b from t order by id').all(),
			);
			expect(read.map((row) => Object.values(row))).toEqual(written);
		}),
		{ numRuns: 60 },
	);
});

test('a table of many pages is a tree of several levels, found by its keys', () => {
	const text = 'x'.repeat(7000);
	const rows = Array.from({ length: 2500 }, (_, index): SqlValue[] => [3 * index - 5, text, index]);
	opened([{ name: 't', sql, keyColumn: 0, rows }], (database) => {
		const all = database.prepare('select count(*) as n, sum(b) as s from t');
		expect(all.get()).toEqual({ n: 2500, s: (2499 * 2500) / 2 });
		const find = database.prepare('select b from t where id = ?');
		for (const index of [0, 1, 2, 81, 82, 1250, 2499]) expect(find.get(3 * index - 5)).toEqual({ b: index });
	});
});

test('indices of constraints are used and sound; headers are told', () => {
	const table: SqliteTable = {
		name: 'u',
		sql: 'CREATE TABLE u (name TEXT NOT NULL PRIMARY KEY, other TEXT UNIQUE)',
		rows: [
			['b', 'x'],
			['a', null],
			['c', 'w'],
		],
		autoIndices: [{ columns: [0] }, { columns: [1] }],
	};
	opened([table], (database) => {
		expect(database.prepare("select rowid as r from u where name = 'a'").get()).toEqual({ r: 2 });
		expect(database.prepare("select name from u where other = 'w'").get()).toEqual({ name: 'c' });
		expect(database.prepare('pragma application_id').get()).toEqual({ application_id: 7 });
		expect(database.prepare('pragma user_version').get()).toEqual({ user_version: 9 });
	});
});
