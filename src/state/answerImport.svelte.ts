import type { Problem } from '../base/problem.ts';
import type { AnswerContext } from '../io/consultation/readAnswers.ts';
import type { AnswerReportRow } from '../io/consultation/answerReport.ts';
import { newsFromWorker } from '../work/endingWorker.ts';
import { ImportClient } from '../work/importClient.ts';
import type { AnswersInfo } from '../work/importService.ts';
import type { ExtentState } from './extent.svelte.ts';

/** Endings that the file chooser offers; what a file is, its content tells. */
export const ANSWER_TYPES = '.csv,.tsv,.txt,.xlsx';

/** One import of answers, from the file to what was read. Lives as long as its dialog; `end` stops its worker. */
export class AnswerImportState {
	readonly #extent: ExtentState;
	readonly #client = new ImportClient();
	#fileName = $state('');
	#isReading = $state(false);
	#rows = $state(0);
	#problem = $state.raw<Problem | null>(null);
	#read = $state.raw<AnswersInfo | null>(null);
	/** Grows with every reading that begins: what comes late of an earlier one is dropped. */
	#reading = 0;

	constructor(extent: ExtentState) {
		this.#extent = extent;
	}

	get fileName(): string {
		return this.#fileName;
	}

	/** The file's name without its ending. */
	get stem(): string {
		return this.#fileName.replace(/\.[^.]+$/, '');
	}

	get isReading(): boolean {
		return this.#isReading;
	}

	/** Rows read so far. */
	get rows(): number {
		return this.#rows;
	}

	get problem(): Problem | null {
		return this.#problem;
	}

	get read(): AnswersInfo | null {
		return this.#read;
	}

	/** Reads a file of answers against a consultation. */
	async open(file: File, context: AnswerContext): Promise<void> {
		const reading = ++this.#reading;
		this.#fileName = file.name;
		this.#problem = null;
		this.#read = null;
		this.#rows = 0;
		const national = this.#extent.index?.national;
		if (!national) {
			this.#problem = { rule: 'no-national-table', file: file.name };
			return;
		}
		this.#isReading = true;
		const url = new URL(`data/${national}`, document.baseURI).href;
		const opened = await this.#client.run((service) =>
			service.open(
				file,
				file.name,
				url,
				newsFromWorker(() => undefined),
			),
		);
		const read =
			opened.ok && reading === this.#reading
				? await this.#client.run((service) =>
						service.readAnswers(
							context,
							newsFromWorker((rows) => {
								if (reading === this.#reading) this.#rows = rows;
							}),
						),
					)
				: opened;
		if (reading !== this.#reading) return;
		this.#isReading = false;
		if (!read.ok) this.#problem = read.error;
		else if ('answers' in read.value) this.#read = read.value;
	}

	/** What became of every row, for the report as a file. */
	async allRows(): Promise<readonly AnswerReportRow[]> {
		const rows = await this.#client.run(async (service) => ({
			ok: true as const,
			value: await service.answerRows(),
		}));
		return rows.ok ? rows.value : [];
	}

	/** Ends the reading; the file can be chosen anew. */
	cancel(): void {
		this.end();
		this.#isReading = false;
		this.#problem = { rule: 'cancelled', file: this.#fileName };
	}

	/** Stops the worker: the dialog is closed. */
	end(): void {
		this.#reading++;
		this.#client.cancel();
	}
}
