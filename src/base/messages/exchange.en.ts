import type { ExchangeTexts } from './exchange.fr.ts';

const count = (text: string, one: string, many = `${one}s`): string => `${text} ${text === '1' ? one : many}`;

export const exchangeEn: ExchangeTexts = {
	places: { both: 'both', none: 'neither of the two' },
	move: (from, to) => `${from} → ${to}`,
	moveSpoken: (from, to) => `from “${from}” to “${to}”`,
	people: (text) => `${text}\u202fpeople`,
	more: (text) => `Show the ${text} others`,
	close: 'Back to the borders',
	role: 'Your role',
	roleHint: 'president of the CPTS, project officer… never a name',
	roleNeeded: 'Write a role.',
	readOnly: 'This plan is read only here: nothing can be applied to it.',
	wordNames: 'The file holds only what is shown here: no answers of professionals, no other territories.',
	draftNote:
		'A decided perimeter stays as it is: the exchange is about what is drawn in the Workshop, as a draft.',
	propose: {
		title: 'Propose an exchange',
		from: (name) => `On behalf of CPTS ${name}`,
		to: 'To which neighbouring CPTS?',
		noNeighbour: 'No neighbour: this territory touches no other one in this plan.',
		choose: 'Choose',
		list: 'Communes between the two CPTS',
		listNone: 'No commune of one touches the other.',
		help: 'Tick the communes to exchange, here or by a click on the map; then say to whom each would go.',
		now: (place) => `today: ${place}`,
		wanted: (name) => `${name} would go to`,
		remark: (name) => `Remark on ${name}`,
		decisions: 'Take the communes whose noted decision differs from the plan',
		taken: (number, text) =>
			number === 0
				? 'No decision noted between these two CPTS differs from the plan.'
				: `${count(text, 'commune')} taken from the noted decisions.`,
		general: 'General remark',
		picked: (text) => `${count(text, 'commune')} in the proposal`,
		download: 'Download the proposal',
		downloaded: (file, name) =>
			`File ${file} downloaded. Send it to CPTS ${name}; your plan has not changed.`,
		movesNeeded: 'Tick at least one commune.',
		neighbourNeeded: 'Choose the neighbouring CPTS first.',
	},
	review: {
		title: { proposal: 'Proposal received', answer: 'Answer to a proposal' },
		between: (from, to) => `${from} proposes to ${to}`,
		answered: (from, to) => `${to} answers ${from}`,
		madeOn: (date, role) => `made on ${date}, ${role}`,
		plan: (name) => `from the plan “${name}”`,
		gone: 'The proposal kept here can no longer be read. Open its file again.',
		notKept: 'This browser cannot keep the proposal: open its file again after the page is reloaded.',
		lookingUp: 'Looking up commune codes of another vintage…',
		otherPlan: (name) =>
			`This file answers a proposal made in another plan, “${name}”. Each commune is checked in the plan that is open here.`,
		otherCog: (file, plan) =>
			`Codes of vintage ${file}, open plan: ${plan}. Communes merged since then are followed.`,
		otherExtent: 'This file was made for another extent.',
		sideOf: (name) => `In this plan, “${name}” is`,
		sideNone: 'no territory',
		sideAsk: 'File and plan do not name this territory alike. Choose.',
		count: (all, open) => `${count(all, 'commune')} · ${open} without answer`,
		countAnswer: (accepted, refused, impossible) =>
			`${accepted} accepted · ${refused} refused · ${impossible} not possible`,
		list: 'Communes of the proposal',
		accept: 'Accept',
		acceptNamed: (name) => `Accept ${name}`,
		refuse: 'Refuse',
		refuseNamed: (name) => `Refuse ${name}`,
		acceptRest: 'Accept the rest that is possible',
		remark: (name) => `Remark on ${name}`,
		said: (text) => `“${text}”`,
		general: 'General remark',
		verdicts: { accepted: 'accepted', refused: 'refused', impossible: 'not possible' },
		verdictBy: (verdict, role, date) => `${verdict}, ${role}, ${date}`,
		already: 'the plan is so already',
		applies: 'will be applied',
		carried: (code) => `code ${code} in the file, merged since then`,
		otherName: (name) => `called “${name}” in the file`,
		impossibleHere: (why) => `no longer possible: ${why}`,
		impossibleThere: (why) => `not possible on their side: ${why}`,
		why: {
			'unknown-commune': () => 'no commune has this code today',
			'split-commune': () => 'this commune became several since then',
			'outside-extent': () => 'not among the communes that are open here; open an extent that holds it',
			'no-territory': () => 'one of the two territories is not in this plan',
			repeated: () => 'the commune is twice in the file',
			changed: (now) => `it is no longer where the file has it (now: ${now})`,
			elsewhere: (territory) =>
				territory === '' ? 'another territory holds it' : `it is now in ${territory}`,
			locked: (territory) =>
				territory === '' ? 'one of the two territories is locked' : `${territory} is locked`,
			decided: (territory) =>
				territory === ''
					? 'the perimeter is decided, with no draft'
					: `the perimeter of ${territory} is decided, with no draft`,
		},
		changedThere: 'it is no longer where the file has it',
		undecided: (_, text) => `Answer ${count(text, 'commune')} first.`,
		nothing: 'No accepted commune changes the plan.',
		applyAndAnswer: 'Apply and answer',
		answerOnly: 'Answer without applying',
		apply: (text) => `Apply (${text})`,
		answeredFile: (file) => `Answer ${file} downloaded: send it back.`,
		appliedNotice: (text) => `${count(text, 'commune')} applied to the plan.`,
		putAway: 'Put the proposal away',
	},
	effect: {
		title: 'Effect of what is accepted',
		titlePropose: 'Effect if all is accepted',
		none: 'No change so far.',
		criterion: 'Criterion',
	},
	legend: {
		title: 'Proposal',
		hatch: 'hatch: colour of who receives it',
		accepted: 'solid line: accepted',
		open: 'dashes: without answer',
		out: 'grey dots: refused, or not possible',
	},
	recognised: {
		title: (from, to) => `Exchange between ${from} and ${to}`,
		proposal: (text) =>
			`This is a proposal between two CPTS (${count(text, 'commune')}), not a list: it opens in Borders, on the open plan. Nothing is applied before you agree.`,
		open: 'Open in Borders',
	},
	file: 'reponse',
};
