import { runMaillage } from './commands/run.ts';

process.stdout.on('error', () => undefined);
process.exitCode = await runMaillage(process.argv.slice(2), {
	environment: process.env,
	out: (text) => process.stdout.write(text),
	tell: (text) => process.stderr.write(`${text}\n`),
});
