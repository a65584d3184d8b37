/** Where progress is shown: standard error, a terminal or not. */
export interface ProgressOutput {
	write(text: string): unknown;
	readonly isTTY?: boolean;
}

const WIDTH = 24;
const megabytes = (bytes: number): string =>
	(bytes / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 });

/**
 * A line that tells how far a download is: redrawn on a terminal, at each quarter elsewhere. `total` is 0 where the
 * server does not say it.
 */
export function progressBar(
	title: string,
	output: ProgressOutput,
): (received: number, total: number) => void {
	let quarter = -1;
	let shown = '';
	return (received, total) => {
		const share = total > 0 ? Math.min(1, received / total) : 0;
		const amount =
			total > 0 ? `${megabytes(received)} / ${megabytes(total)} Mo` : `${megabytes(received)} Mo`;
		if (output.isTTY) {
			const filled = Math.round(share * WIDTH);
			const line = `\r${title} [${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${amount}`;
			if (line === shown) return;
			shown = line;
			output.write(share === 1 ? `${line}\n` : line);
			return;
		}
		if (Math.floor(share * 4) === quarter) return;
		quarter = Math.floor(share * 4);
		output.write(`${title} : ${amount}\n`);
	};
}
