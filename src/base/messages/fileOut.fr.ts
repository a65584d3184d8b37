/** Texts of writing files outside the export dialog. */
export const fileOutFr = {
	open: 'Exporter…',
	openHelp: 'Exporter en fichier (Ctrl+S)',
};
