import type { ExportingTexts } from './exporting.fr.ts';

/** Texts of the export dialog in English. */
export const exportingEn: ExportingTexts = {
	title: 'Export',
	what: 'What',
	scopes: {
		open: (name) => `the territory ${name}`,
		chosen: 'territories to choose',
		all: (count) => `the whole plan (${count} ${count === '1' ? 'territory' : 'territories'})`,
	},
	choose: 'Territories to export',
	chooseAll: 'All',
	chooseNone: 'None',
	chosenCount: (count) => `${count} chosen`,
	noneChosen: 'Choose at least one territory.',
	format: 'Format',
	formats: {
		xlsx: {
			label: 'Excel workbook (.xlsx)',
			goodFor: 'spreadsheet, ARS',
			help: 'The list of communes, to go with a letter of intent: supply, figures per territory, sources. INSEE codes keep their zero. In French.',
		},
		csv: {
			label: 'CSV list (.csv)',
			goodFor: 'spreadsheet',
			help: 'One row per commune and territory; semicolons and decimal comma, as a French Excel expects them.',
		},
		geojson: {
			label: 'GeoJSON (.geojson)',
			goodFor: 'GIS, web',
			help: 'Outlines in longitude and latitude (WGS 84), for maps on the web.',
		},
		gpkg: {
			label: 'GeoPackage (.gpkg)',
			goodFor: 'GIS',
			help: 'Territories, communes, meaning of the columns and sources in one file, in Lambert-93; the best choice for QGIS.',
		},
		shp: {
			label: 'Shapefile (.zip)',
			goodFor: 'older GIS',
			help: 'Territories and communes in Lambert-93; field names of ten letters, explained in the archive.',
		},
		plan: {
			label: 'Maillage plan (.json)',
			goodFor: 'backup',
			help: 'To open again in Maillage: perimeters, events, sources, drawings.',
		},
		pdf: {
			label: 'Territory dossier (.pdf)',
			goodFor: 'health agency, signing',
			help: 'The annex for the health agency: map, communes, figures, neighbouring CPTS and agreements to sign; readable in black and white.',
		},
		png: {
			label: 'Picture of the map (.png)',
			goodFor: 'document',
			help: 'The map with title, legend, scale, date and sources; choices follow.',
		},
	},
	layer: 'Content',
	layers: { territoires: 'one outline per territory', communes: 'one outline per commune' },
	codesForExcel: 'Keep the zero of codes in Excel',
	codesForExcelHelp:
		'Some codes begin with 0. Opened by a double click, Excel shows 01001 as 1001 (Maillage reads both). Tick to write these codes as a formula ="01001": Excel shows them whole, other programs will read the formula. The Excel workbook does not have this flaw.',
	withPrivate: 'With what is private',
	withPrivateHelp: (fields, events) =>
		`This plan holds private things: ${fields} field(s), ${events} event(s), the reasons of scenarios and working drawings. Without them the file may be published, but is no complete backup any more.`,
	privateLeft: 'What is private (persons, private events) is in none of these files.',
	shared: (count) =>
		`Communes in several territories: ${count}. Each has one row per territory, and says so.`,
	fileName: 'File',
	make: 'Export',
	continue: 'Continue…',
	writing: 'Writing the file…',
	drawing: (done, total) => `Outlines: ${done} of ${total}`,
	saved: (name) => `File “${name}” saved in your downloads.`,
};
