import { fileInFr } from './fileIn.fr.ts';
import { fileOutFr } from './fileOut.fr.ts';
import { finderFr } from './finder.fr.ts';
import { helpFr } from './help.fr.ts';
import { scenariosFr } from './scenarios.fr.ts';
import { selectingFr } from './selecting.fr.ts';

/** The texts of the Atelier and its dialogs, in French: loaded when they are first opened. */
export const workshopFr = {
	selecting: selectingFr,
	finder: finderFr,
	scenarios: scenariosFr,
	fileIn: fileInFr,
	fileOut: fileOutFr,
	help: helpFr,
};
