/**
 * What of a plan is published, place by place as `plantedPlan` names them. Whoever adds a field to plans decides here:
 * a place that is in neither list fails the test of publishing.
 */
const TERRITORY = 'territories[]';
const under = (place: string, fields: readonly string[]): string[] =>
	fields.map((field) => `${place}${field}`);

const PUBLIC_EVENT = ['.date', '.text', '.source', '.place', '.present', '.theme'];
const NEXT = ['.next.text', '.next.due', '.next.ownerRole', '.next.done'];
const EVENT_NOTES = ['.result', ...NEXT, '.notes', '.settles'];
const DECISION = ['.date', '.reason', '.authorRole', '.agreements[].date', '.effectiveFrom', '.reviewOn'];
const SIDE = ['populationBefore', 'populationAfter', 'sizeClassBefore', 'sizeClassAfter'];
const DECISION_NOTES = [
	'.facts.population',
	'.facts.rules[]',
	...under('.facts.sideA.', SIDE),
	...under('.facts.sideB.', SIDE),
	'.facts.flows[].line',
	...under('.facts.answers[].', ['profession', 'a', 'b', 'neither', 'elsewhere', 'asked']),
	'.facts.proposalRule',
	'.agreements[].note',
];

export const PUBLISHED_PLACES: readonly string[] = [
	...['id', 'name', 'scenario', 'asOf', 'extent'],
	...under('sources{', ['key}', '}.title', '}.date', '}.file', '}.url']),
	...under(TERRITORY, ['.id', '.name', '.legalForm', '.statusNote']),
	...under(`${TERRITORY}.perimeters[]`, ['.from', '.note']),
	...under(`${TERRITORY}.events[]`, PUBLIC_EVENT),
	...under(`${TERRITORY}.announced[]`, ['.value', '.date', '.source']),
	...under(`${TERRITORY}.contact`, ['.site', '.email', '.join', '.checked']),
	...under(`${TERRITORY}.links[]`, ['.title', '.url']),
	...under(`${TERRITORY}.axes[]`, ['.title', '.source']),
	...under(`${TERRITORY}.partners[]`, ['.name', '.commune', '.count', '.seats', '.seatsIn', '.source']),
	...under(`${TERRITORY}.sectors[]`, ['.id', '.name', '.communes[]']),
	...under('drawings[]', ['.id', '.name']),
	...under('frontier[]', ['.commune', '.a', '.b', ...under('.decisions[]', DECISION)]),
	...under('groups[]', ['.id', '.name', '.territories[]', '.groups[]', '.source']),
];

export const PRIVATE_PLACES: readonly string[] = [
	'reason',
	...under('events[]', [...PUBLIC_EVENT, ...EVENT_NOTES]),
	...under('events[private]', [...PUBLIC_EVENT, ...EVENT_NOTES]),
	...under(TERRITORY, ['.governance', '.feeEuros', '.private{key}', '.private{}']),
	...under(`${TERRITORY}.perimeters[draft]`, ['.from', '.note']),
	...under(`${TERRITORY}.events[]`, EVENT_NOTES),
	...under(`${TERRITORY}.events[private]`, [...PUBLIC_EVENT, ...EVENT_NOTES]),
	...under(`${TERRITORY}.actions[]`, [
		...['.title', '.axis', '.tags[]', '.from', '.until', '.ownerRole', '.source', '.note'],
	]),
	`${TERRITORY}.partners[].note`,
	...under(`${TERRITORY}.referents[]`, ['.sector', '.since', '.source', '.name']),
	...under(`${TERRITORY}.headCounts[]`, ['.professionals', '.adherents', '.inMsp', '.date', '.source']),
	'drawings[].note',
	...under('drawings[free]', ['.id', '.name', '.note']),
	...under('frontier[].decisions[]', DECISION_NOTES),
	...under('frontier[private]', [
		...['.commune', '.a', '.b'],
		...under('.decisions[]', [...DECISION, ...DECISION_NOTES]),
	]),
	...under('consultations[]', ['.id', '.name', '.opened', '.closed', '.structures[]']),
	...under('consultations[].communes[]', ['.commune', '.professions[].count']),
	...under('consultations[].answers[]', ['.id', '.commune', '.towards', '.date', '.ref', '.name', '.note']),
	...under('consultations[].answers[].criteria.', [
		...['affinity', 'legal-form', 'second-line', 'economic-area', 'size-model'],
	]),
	...under('meetings[]', ['.id', '.name', '.date', '.place', '.present', '.result', ...NEXT, '.source']),
	'meetings[].themes[].title',
	...under('meetings[].attendance[]', ['.structure', '.territory', '.role', '.name']),
	...under('zones[]', ['.id', '.name', '.communes[]', '.ownerRole', ...NEXT]),
	...under('zones[].events[]', [...PUBLIC_EVENT, ...EVENT_NOTES]),
	...under('zones[].events[private]', [...PUBLIC_EVENT, ...EVENT_NOTES]),
	...under('groups[].means[]', ['.title', '.eurosAYear', '.fullTime', '.from', '.source']),
	...under('groups[].delegates[]', ['.group', '.date', '.name']),
	...under('aciIndicators[]', ['.id', '.name', '.unit']),
	...under('aciIndicators[].values[]', ['.territory', '.value', '.date', '.source']),
];
