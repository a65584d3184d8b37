import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files under the eyes of GDAL (Debian's gdal-bin), which knows nothing of Maillage. */
export class GdalJudge {
	readonly #folder = mkdtempSync(join(tmpdir(), 'maillage-gdal-'));

	/** Writes a file and returns what GDAL opens: archives are read in place. */
	take(name: string, bytes: Uint8Array): string {
		const path = join(this.#folder, name);
		writeFileSync(path, bytes);
		return name.endsWith('.zip') ? `/vsizip/${path}` : path;
	}

	/** What ogrinfo says of a file: layers, counts, systems, columns. Throws where it warns or fails. */
	info(path: string): string {
		return run('ogrinfo', ['-ro', '-so', '-al', path]);
	}

	/** A layer in longitude and latitude, transformed by PROJ. */
	inDegrees(path: string, layer: string): GeoJSON.FeatureCollection<GeoJSON.Geometry | null> {
		const text = run('ogr2ogr', [
			...['-f', 'GeoJSON', '/vsistdout/', '-t_srs', 'EPSG:4326', '-lco', 'COORDINATE_PRECISION=12'],
			...[path, layer],
		]);
		return JSON.parse(text) as GeoJSON.FeatureCollection<GeoJSON.Geometry | null>;
	}

	/** The rows of a layer without geometry, by SQL where one is given. */
	rows(path: string, layer: string, sql?: string): Record<string, unknown>[] {
		const what = sql === undefined ? [layer] : ['-dialect', 'sqlite', '-sql', sql];
		const text = run('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', path, ...what]);
		const { features } = JSON.parse(text) as GeoJSON.FeatureCollection;
		return features.map(({ properties }) => properties ?? {});
	}

	/** The EPSG code that a .prj text is most likely to mean: 'EPSG:2154'. */
	epsgOf(prj: Uint8Array): string {
		const guesses = run('gdalsrsinfo', ['--single-line', '-e', '-o', 'epsg', this.take('one.prj', prj)]);
		return guesses.trim().split('\n').at(-1) ?? '';
	}

	close(): void {
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

function run(program: string, args: readonly string[]): string {
	return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: 'pipe' });
}
