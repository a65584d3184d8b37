import type { Messages } from './interface.fr.ts';

export const fileOutEn: Messages['fileOut'] = {
	open: 'Export…',
	openHelp: 'Export as a file (Ctrl+S)',
};
