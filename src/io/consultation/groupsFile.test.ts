import { expect, test } from 'vitest';
import { publishableGroups } from '../../analysis/publishableAnswers.ts';
import { CONSULTATION_TEXTS } from '../../base/messages/consultation.ts';
import { groupsFile } from './groupsFile.ts';

test('grouped answers as CSV: only groups of six, no total, no formula', () => {
	const answers = [...Array(7).keys()].map((index) => ({
		id: `r-${index}`,
		commune: '37003',
		profession: index < 5 ? ('infirmier' as const) : ('pharmacien' as const),
		...(index > 0 && { towards: 'a' }),
		criteria: { affinity: '-' },
		date: '2026-04',
		channel: 'individual' as const,
		name: `Personne ${index}`,
		note: 'secret',
	}));
	const alone = { ...answers[0], id: 'r-9', commune: '37004' };
	const consultation = {
		answers: [...answers, alone],
		communes: [{ commune: '37003', professions: [{ profession: 'infirmier' as const, count: 14 }] }],
	};
	const text = groupsFile(
		publishableGroups(consultation, ['a', 'b']),
		['=Asclépios', 'Sud'],
		(code) => (code === '37003' ? 'Amboise' : code),
		CONSULTATION_TEXTS.fr,
	);
	expect(text.split('\r\n')).toEqual([
		"\ufeffCommunes;Codes INSEE;Professions;Question;'=Asclépios;Sud;aucune;ailleurs;Réponses;Interrogés;Taux de réponse",
		'Amboise;37003;infirmier, pharmacien;Structure souhaitée;6;0;1;0;7;14;0,500',
		'Amboise;37003;infirmier, pharmacien;Affinité;0;0;7;0;7;;',
		'',
	]);
});
