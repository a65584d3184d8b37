import type { Profession } from '../../model/consultation.ts';
import { foldName } from '../resolve/nameKey.ts';

/** How professions are written, folded, the surest first: specialists before the doctors among whom they are. */
const WORDS: readonly (readonly [RegExp, Profession])[] = [
	[/^autre$|^autres$|^autre profession$|^other( profession)?$/, 'autre'],
	[/^mg$|^omni|\bgeneraliste|medecine generale|\bmedecin traitant|^medecins?$|^dr$|^gp$|^general practitioner/, 'generaliste'], // prettier-ignore
	[/\binfirmi|^idel?s?$|^ide liberale?$|^ipa$|^nurse/, 'infirmier'],
	[/\bkine|masseur|^mk$|^mkde?$|physio/, 'masseur-kinesitherapeute'],
	[/pharmac|^officine/, 'pharmacien'],
	[/dentist|^cd$|odontolog|orthodont/, 'chirurgien-dentiste'],
	[/sage ?s? ?femme|maieutic|^sf$|midwi/, 'sage-femme'],
	[/orthophon|speech/, 'orthophoniste'],
	[/podolog|pedicure|^pp$|podiatr/, 'podologue'],
	[/orthopt/, 'orthoptiste'],
	[/biolog|laboratoire|^labo$/, 'biologiste'],
	[/specialist|specialit|specialty|cardiolog|dermatolog|gynecolog|ophtalmo|pediatr|psychiatr|radiolog|rhumatolog|pneumolog|gastro|neurolog|endocrin|nephrolog|urolog|oncolog|geriatr|anesthes|chirurgien|^orl$/, 'autre-specialiste'], // prettier-ignore
	[/psycholog|dietetic|ergotherap|psychomotric|opticien|audioprothes|ambulanc|assistant|aide soignant|osteopath|pharmacy technician/, 'autre'], // prettier-ignore
];

/** The profession that a cell names, in any usual spelling or abbreviation; undefined where it names none that is known. */
export function professionOfText(cell: string): Profession | undefined {
	const text = foldName(cell);
	return text === '' ? undefined : WORDS.find(([pattern]) => pattern.test(text))?.[1];
}
