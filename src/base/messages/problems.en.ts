import type { ProblemRule, RuleValues } from './problems.fr.ts';

/** The same rules in English. */
export const en: Record<ProblemRule, (values: RuleValues) => string> = {
	'unreadable-file': ({ reason }) =>
		`unreadable file (${reason}). Check that a spreadsheet opens it, then try again.`,
	'not-reached': ({ reason }) => `could not be read (${reason}). Check the connection, then try again.`,
	'no-national-table': () =>
		'the table of all communes of France is missing on this site. Build the data again (npm run data).',
	'empty-file': () => 'the file has no rows. Choose the file that holds the list.',
	'foreign-file': ({ expected }) =>
		`this is not a Maillage “${expected}” file. Build the data again (npm run data).`,
	'unknown-version': ({ found, known }) =>
		`format version ${found}, whereas this program reads version ${known}. Update Maillage or build the data again (npm run data).`,
	'damaged-file': () => 'damaged or incomplete file. Build the data again (npm run data).',
	'bad-structure': ({ path, reason }) =>
		`unexpected content at “${path}” (${reason}). Build the data again (npm run data).`,
	'missing-column': ({ present }) =>
		`no such column; the first line has: ${present}. Give the column the expected name.`,
	'cell-count': ({ found, expected }) =>
		`${found} cells instead of ${expected}. Mend the row: a separator or a quote is missing.`,
	'bad-cell': ({ found, expected }) =>
		`“${found}” cannot be read; a value like ${expected} is expected. Mend the cell.`,
	'open-quote': () => 'a quote is opened and never closed. Mend the row.',
	'bad-source': ({ path, reason }) => `unexpected content at “${path}” (${reason}). Check this source file.`,
	'unknown-code': ({ code, table }) =>
		`code “${code}” is not in ${table}, and no commune movement leads there. Take files of the same vintage.`,
	'unknown-region': ({ code, known }) =>
		`region “${code}” is not in the sources. Choose among ${known}, or “france”.`,
	'no-source': ({ region }) =>
		`no data source for region ${region}: neither a MAILLAGE_DATA folder nor a network. Name a folder in MAILLAGE_DATA.`,
	'lost-communes': ({ extent, communes, population, expectedCommunes, expectedPopulation }) =>
		`${extent} has ${communes} communes and ${population} people instead of ${expectedCommunes} and ${expectedPopulation}: rows were lost in the sources.`,
	'contour-gaps': ({ percent, limit, regions }) =>
		`${percent} % of the border length has one side only elsewhere than on the outer edge (limit: ${limit} %); by region: ${regions}. The contours of neighbouring communes do not share their vertices. Take another source, or accept this one with --allow-gaps.`,
	'contour-overlaps': ({ segments, examples }) =>
		`${segments} border segments are claimed on the same side by two communes (${examples}). Mend these contours.`,
	'spreadsheet-file': () =>
		'this is a spreadsheet workbook, not a CSV. Save the sheet as “CSV UTF-8”, then try again.',
	'binary-file': () => 'this is no text file. Choose a CSV, a GeoJSON or a Maillage plan.',
	'too-large': ({ limitMb }) => `the file is too large (limit: ${limitMb} MB). Simplify or split it.`,
	'no-columns': ({ expected, found }) =>
		`no line of headings found (headings that would do: ${expected}) among “${found}”. One column must name the territory and one the commune.`,
	'not-written': ({ reason }) => `the file cannot be written (${reason}). Give another path with --out.`,
	'export-failed': ({ reason }) =>
		`the file could not be written (${reason}). Your plan is intact: choose fewer territories or another format, then try again.`,
	'picture-too-large': ({ width, height }) =>
		`this machine cannot draw a map of ${width} × ${height} pixels. Choose a lower resolution or a smaller sheet.`,
	'picture-not-drawn': ({ reason }) =>
		`the map could not be drawn (${reason}). Your territories are safe: close other tabs that show maps, then try again.`,
	'line-too-long': () => 'a line of over a million characters: this is no table. Check the line ends.',
	'unclosed-quote': () =>
		'a quote is opened and not closed properly; the row is read as if it had no quotes. Check it.',
	'bad-characters': ({ count }) => `${count} unreadable bytes, read as “\ufffd”. Save the file as UTF-8.`,
	'too-many-rows': () =>
		'too many rows up to here that differ or name no known commune: this is no list of communes. Check the columns, or split the file.',
	'missing-territory': ({ input }) => `commune “${input}” has no territory. Complete the row.`,
	'missing-commune': ({ territory }) => `a row without commune (territory “${territory}”). Complete the row.`,
	'unknown-commune': ({ input, territory }) =>
		`unknown commune “${input}” (${territory}). Give its INSEE code or its name of today.`,
	'ambiguous-commune': ({ input, territory, candidates }) =>
		`“${input}” (${territory}) may be ${candidates}. Add the département or the INSEE code.`,
	'outside-extent': ({ count, first, region }) =>
		`communes outside the region that is loaded: ${count} (the first: ${first}). Run again with --region ${region}.`,
	'repeated-commune': ({ input, territory, firstRow }) =>
		`“${input}” is in ${territory} already (row ${firstRow}); counted once.`,
	'repeated-communes': ({ count }) => `${count} rows repeat a commune of their territory; each counts once.`,
	'doubtful-homonym': ({ input, territory, commune, other, distanceKm, otherDistanceKm }) =>
		`“${input}” is read as ${commune}, ${distanceKm} km from the rest of ${territory}; ${other}, of the same name, is ${otherDistanceKm} km from it. Please check.`,
	'counted-whole': ({ commune, territories }) =>
		`the arrondissements of ${commune} have no contour here: each counts as the whole commune (${territories} territories).`,
	'bad-json': () => 'this is no readable JSON: the file is cut short, or of another kind. Export it again.',
	'not-geojson': () =>
		'this JSON is neither a Maillage plan nor a GeoJSON (FeatureCollection). Export the file again.',
	'no-features': () => 'the GeoJSON holds no polygon. Choose a layer of areas.',
	'swapped-coordinates': ({ feature }) =>
		`feature ${feature}: latitude and longitude are swapped. GeoJSON wants the longitude first; export it again.`,
	'projected-coordinates': ({ feature }) =>
		`feature ${feature}: coordinates in metres (Lambert-93?). Export as WGS 84 (EPSG:4326).`,
	'outside-france': ({ feature }) =>
		`feature ${feature}: coordinates outside France. Check the coordinate system.`,
	'bad-geometry': ({ feature, reason }) =>
		`feature ${feature}: unreadable geometry (${reason}). Mend it in a mapping program.`,
	'outside-shape': ({ shape }) =>
		`“${shape}” reaches beyond the loaded communes (sea, abroad, or a region that is not loaded); only the loaded part counts.`,
	'needs-communes': ({ command }) =>
		`${command} wants a list of communes, not drawn polygons. Use shapes to see which communes they cover.`,
	'needs-shapes': ({ command }) => `${command} wants drawn polygons (GeoJSON), not a list of communes.`,
	'no-territory': ({ name, known }) => `no territory is called “${name}”. Territories of the file: ${known}.`,
	'same-territory': ({ name }) => `“${name}” is given twice. Give two different territories.`,
	'not-a-plan': () => 'this is no Maillage plan. Choose a file that was saved with “Download the plan”.',
	'plan-is-exchange': () =>
		'this is a proposal between two CPTS, not a plan. Open it in Borders, by “Received proposal…”.',
	'exchange-is-plan': () =>
		'this is a Maillage plan, not a proposal between two CPTS. Open it by “Import a file”.',
	'not-an-exchange': () =>
		'this is no proposal between two CPTS. Choose the .maillage-echange.json file that the other CPTS sent.',
	'exchange-version': ({ version, known }) =>
		`a proposal of version ${version}, while this program reads version ${known}. Update Maillage; the file is intact.`,
	'exchange-structure': ({ path, reason }) =>
		`unexpected content of a proposal at “${path}” (${reason}). Nothing was taken; ask the other CPTS to export the file again.`,
	'exchange-one-side': ({ name }) =>
		`the proposal goes from ${name} to itself. Ask the other CPTS to export the file again.`,
	'exchange-verdicts': ({ round, commune }) =>
		`sent ${round} times: the answer for commune ${commune} is missing, too much, or contradicts itself. Ask the other CPTS to export the file again.`,
	'plan-gone': () => 'this plan is no longer there. Choose another one, or open its file.',
	'plan-version': ({ version, known }) =>
		`a plan of version ${version}, whereas this program reads version ${known}. Update Maillage; the file is intact.`,
	'plan-structure': ({ path, reason }) =>
		`unexpected content of the plan at “${path}” (${reason}). Nothing was taken over; mend the file or export it again.`,
	'repeated-id': ({ id }) =>
		`the id “${id}” of a territory or drawing occurs twice. Give one of the two another id.`,
	'repeated-name': ({ name, count }) =>
		`${count} territories are called “${name}”; all are kept. Rename them to tell them apart.`,
	'unknown-field': ({ field, count }) =>
		`field “${field}” is unknown (${count} times) and left out; the rest is open. Keep the original file if you need this field.`,
	'not-a-code': ({ code, territory }) =>
		`“${code}” (${territory}) is no INSEE code of a commune; left out. Please check it.`,
	'repaired-code': ({ code, becomes, territory }) =>
		`“${code}” (${territory}) is read as ${becomes}. Please check.`,
	'repeated-code': ({ code, territory }) => `${code} occurs twice in ${territory}; kept once.`,
	'dangerous-key': ({ key }) =>
		`key “${key}” is never one of a file of Maillage; left out. Please check where the file comes from.`,
	'unknown-territory': ({ ids }) => `one territory of “${ids}” is not in the plan. Mend its id.`,
	'empty-rule': ({ territory, part }) =>
		`rule “${part}” of ${territory} names no commune that is loaded. Mend the code or the extent.`,
	'download-failed': ({ url, reason }) =>
		`cannot download ${url} (${reason}). Run the command again: what has arrived is kept.`,
	'wrong-bytes': ({ url, reason }) =>
		`${url} did not give the expected file (${reason}). Try again later, or name a folder in MAILLAGE_DATA.`,
	'unreadable-content': ({ reason }) =>
		`the content cannot be read (${reason}). Export the file again, or save it as CSV.`,
	cancelled: () => 'reading stopped. Nothing was changed.',
	'encrypted-file': () => 'this file is protected by a password. Remove it, save the file, then try again.',
	'damaged-zip': ({ reason }) =>
		`damaged or incomplete archive (${reason}). Download or save the file again.`,
	'zip-bomb': ({ name, limitMb }) =>
		`“${name}” unpacks to more than is declared or allowed (${limitMb} MB): refused. If the file is safe, save it as CSV.`,
	'zip-without-layer': ({ found }) =>
		`the archive holds neither a workbook nor a Shapefile (it holds: ${found}). Take out the file that you want and drop it alone.`,
	'strange-names': ({ count, first }) =>
		`${count} files of the archive have a forbidden name (the first: ${first}); left out. Check where it comes from.`,
	'old-workbook': () =>
		'an old workbook (.xls), or one protected by a password. Save it as .xlsx without a password, then try again.',
	'damaged-workbook': ({ reason }) =>
		`damaged workbook (${reason}). Open it in a spreadsheet and save it again as .xlsx or CSV.`,
	'other-format': ({ format }) =>
		`format ${format}, which Maillage does not read. Save it as CSV, .xlsx, GeoJSON, Shapefile (.zip) or GeoPackage.`,
	'bare-shapefile': () =>
		'a Shapefile is made of several files. Put .shp, .dbf and .prj into a .zip archive, then drop that.',
	'missing-part': ({ part }) =>
		`“${part}” is missing in the archive. Add this file, which holds the names, then try again.`,
	'damaged-shapefile': ({ part }) => `part ${part} of the Shapefile is damaged. Export it again.`,
	'broken-off': ({ feature }) =>
		`the file breaks off at feature ${feature}; those before it are read. Export it again.`,
	'damaged-database': ({ reason }) => `damaged GeoPackage (${reason}). Export it again.`,
	'not-geopackage': () => 'this SQLite database is no GeoPackage. Export the layer as GeoPackage.',
	'no-layer': () => 'no sheet or layer holds any data. Choose another file.',
	'no-answer-columns': ({ found }) =>
		`no sheet has the headings of answers; found: '${found}'. It takes the commune, the profession and the structure wished for: start from the CSV to fill in of the consultation.`,
	'no-answers-here': () => 'this file holds no answers. Choose the CSV or workbook in which they were typed.',
	'no-rows': () => 'no rows below the headings. Choose the sheet that holds the list.',
	'no-commune-column': ({ found }) =>
		`no column of communes recognised among “${found}”. Say which one holds their codes or names.`,
	'no-flow-columns': ({ found }) =>
		`no flows recognised; the first line reads “${found}”. It takes a column for the commune of residence, one for the commune of care and one for the number of patients, or a matrix of INSEE codes.`,
	'no-flows': () => 'no row gives patients of a known commune. Check the columns, then the separator.',
	'formulas-without-result': ({ count }) =>
		`${count} cells hold a formula without a stored result; read as empty. Open the workbook in a spreadsheet and save it.`,
	'unknown-projection': ({ name }) =>
		`unknown coordinate system (${name}). Export as WGS 84 (EPSG:4326) or Lambert-93 (EPSG:2154).`,
	'assumed-projection': ({ system }) =>
		`no coordinate system is stated; read as ${system}, by the coordinates. Check on the map.`,
	'contradicted-projection': ({ declared, system }) =>
		`the file says ${declared}, but its coordinates are ${system}; read so. Check on the map.`,
	'crossing-rings': ({ feature }) =>
		`feature ${feature}: its outline crosses itself; shares of communes may be wrong. Mend it in a mapping program.`,
	'too-many-points': ({ limit }) => `more than ${limit} corners. Simplify the outlines, then try again.`,
	'unknown-status': ({ input }) =>
		`status “${input}” is not recognised; left unknown. Write for instance “contrat signé” or “projet validé”.`,
	'several-statuses': ({ territory, input }) =>
		`${territory} also has the status “${input}”; the first is kept. Please check.`,
	'flow-cells-unread': ({ count }) =>
		`${count} counts are no numbers; they are in no sum. Correct them at the source.`,
	'flow-cells-hidden': ({ count }) =>
		`${count} counts are hidden and do not count, as no threshold was named. Name the threshold of secrecy with --secret.`,
	'bad-date': ({ input }) => `“${input}” is no date; left out. Write 30/11/2017 or 2017-11-30.`,
};
