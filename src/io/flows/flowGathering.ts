import { PLACE_KINDS, type FlowPlaces } from './flowPlaces.ts';
import { FlowReportLines, ORIGIN_RULES, type FlowRefusal, type FlowTally } from './flowReport.ts';
import type { FlowSpecialties } from './flowSpecialties.ts';
import type { FlowReading } from './flowReading.ts';
import type { CountFault, PatientCount } from './patientCounts.ts';

const COMMUNE = PLACE_KINDS.indexOf('commune');
const ABROAD = PLACE_KINDS.indexOf('abroad');
const TOTAL = PLACE_KINDS.indexOf('total');

/** A sum that the file states: of an origin (`care` -1), of a place of care (`origin` -1), or of all. */
export interface StatedTotal {
	readonly row: number;
	readonly specialty: number;
	readonly origin: number;
	readonly care: number;
	readonly patients: number;
	readonly doubt: number;
}

/** Rules of cells that are no count: how many patients they are is not known. */
const UNCOUNTED: ReadonlySet<FlowRefusal> = new Set<FlowRefusal>(['no-count', 'too-large', 'hidden']);
const MOST_TOTALS = 200_000;

/** Rows as they come, from whatever format, put where they belong: pairs, sums, or lines of the report. */
export class FlowGathering {
	readonly lines = new FlowReportLines();
	readonly places: FlowPlaces;
	readonly specialties: FlowSpecialties;
	readonly totals: StatedTotal[] = [];
	readonly abroad: FlowTally = { rows: 0, patients: 0 };
	readonly unknownCare: FlowTally = { rows: 0, patients: 0 };
	readonly #reading: FlowReading;
	readonly #threshold: number;
	rows = 0;
	read = 0;
	readDoubt = 0;
	hiddenCells = 0;

	constructor(reading: FlowReading, places: FlowPlaces, specialties: FlowSpecialties) {
		this.#reading = reading;
		this.#threshold = reading.hiddenBelow ?? 0;
		this.places = places;
		this.specialties = specialties;
	}

	/** One readable count. Sides change places here where the user said so. */
	add(
		row: number,
		residence: number,
		care: number,
		specialty: number,
		patients: number,
		doubt: number,
	): void {
		const origin = this.#reading.isSwapped ? care : residence;
		const to = this.#reading.isSwapped ? residence : care;
		const { kinds, originRows, careRows } = this.places;
		this.rows++;
		this.read += patients;
		this.readDoubt += doubt;
		if (kinds[origin] === TOTAL || kinds[to] === TOTAL) {
			this.#total(row, origin, to, specialty, patients, doubt);
			return;
		}
		if (kinds[origin] !== COMMUNE) {
			const place = this.places.list[origin];
			if (place.kind === 'commune' || place.kind === 'total') throw new Error('kind of a place');
			this.lines.add(ORIGIN_RULES[place.kind], row, place.text, patients, place.candidates.join(', '));
			return;
		}
		const { pairs } = this.specialties.list[specialty];
		const key = ((origin << 16) | to) >>> 0;
		if (this.#reading.repeated === 'refuse') {
			const first = pairs.find(key);
			if (first >= 0) {
				this.#tell('repeated', row, origin, to, specialty, patients, String(pairs.row[first]));
				return;
			}
		}
		originRows[origin]++;
		careRows[to]++;
		if (patients > 0 || doubt > 0) {
			const first = pairs.add(key, patients, doubt, row);
			if (first >= 0) this.#tell('added', row, origin, to, specialty, patients, String(pairs.row[first]));
		}
		if (doubt > 0) this.hiddenCells++;
		else if (patients > 0 && patients < this.#threshold && Number.isInteger(patients))
			this.#tell('under-threshold', row, origin, to, specialty, patients, '');
		if (kinds[to] === COMMUNE) return;
		const tally = kinds[to] === ABROAD ? this.abroad : this.unknownCare;
		tally.rows++;
		tally.patients += patients;
	}

	/** A cell that is no usable count, or one that was read with care. */
	addCount(
		row: number,
		residence: number,
		care: number,
		specialty: number,
		count: PatientCount,
		cell: string,
	): void {
		if (count.fault) {
			this.refuse(row, count.fault, cell, count.patients);
			return;
		}
		if (count.remark) this.lines.add(count.remark, row, cell, count.patients, String(count.patients));
		this.add(row, residence, care, specialty, count.patients, count.doubt);
	}

	/** A row that is left out before its places are looked at. */
	refuse(
		row: number,
		rule: CountFault | 'missing-specialty' | 'other-year',
		input: string,
		patients: number,
	): void {
		this.rows++;
		this.read += patients;
		this.lines.add(rule, row, input, UNCOUNTED.has(rule) ? NaN : patients);
	}

	#tell(
		rule: 'added' | 'repeated' | 'under-threshold',
		row: number,
		origin: number,
		to: number,
		specialty: number,
		patients: number,
		becomes: string,
	): void {
		const text = this.lines.isFull(rule) ? '' : this.#pairText(origin, to, specialty);
		this.lines.add(rule, row, text, patients, becomes);
	}

	#pairText(origin: number, to: number, specialty: number): string {
		const { list } = this.places;
		const { name } = this.specialties.list[specialty];
		return `${list[origin].text} → ${list[to].text}${name === '' ? '' : ` (${name})`}`;
	}

	#total(row: number, origin: number, to: number, specialty: number, patients: number, doubt: number): void {
		const { kinds, list } = this.places;
		this.lines.add('total', row, `${list[origin].text} → ${list[to].text}`, patients);
		if (this.totals.length >= MOST_TOTALS) return;
		const ofOrigin = kinds[origin] === TOTAL ? -1 : origin;
		const ofCare = kinds[to] === TOTAL ? -1 : to;
		this.totals.push({ row, specialty, origin: ofOrigin, care: ofCare, patients, doubt });
	}
}
