import { checkHost } from './serve/hostChecks.ts';

// npx node scripts/checkHost.ts https://maillage.example/: does a host do what Maillage needs of it?
const [address] = process.argv.slice(2);
if (!address?.endsWith('/')) {
	console.error('npx node scripts/checkHost.ts https://maillage.example/');
	process.exitCode = 2;
} else {
	const checks = await checkHost(address);
	for (const { what, holds, answer } of checks) console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}: ${answer}`);
	process.exitCode = checks.every(({ holds }) => holds) ? 0 : 1;
}
