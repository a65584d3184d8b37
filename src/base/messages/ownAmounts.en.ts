import type { OwnAmountsTexts } from './ownAmounts.fr.ts';

export const ownAmountsEn: OwnAmountsTexts = {
	mark: (source) => `filled in here, ${source ? `source: ${source}` : 'without source'}`,
	cell: (amount, size, source) => `${amount} ${size} (${source ? `source: ${source}` : 'without source'})`,
	table: (day) => `scale written in this browser, in force on ${day}`,
	list: (scale, cells) => `${scale}; filled in here: ${cells}`,
};
