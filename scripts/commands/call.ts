import { fail, type Result } from '../../src/base/result.ts';
import { BUILD_USAGE, readBuildCall, type BuildCall } from './buildCall.ts';
import { splitWords } from './callWords.ts';
import { PUBLISH_USAGE, readPublishCall, type PublishCall } from './publishCall.ts';
import { FLOW_COMMANDS, FLOW_USAGE, readFlowCall, type CompareCall, type FlowCall } from './flowCall.ts';
import { LIST_COMMANDS, LIST_USAGE, readListCall, type ListCall } from './listCall.ts';

/** One call of the command line, understood. */
export type Call = ListCall | FlowCall | CompareCall | BuildCall | PublishCall;

const USAGE = `npm run --silent maillage -- ${LIST_USAGE}; ${FLOW_USAGE}; ${BUILD_USAGE}; ${PUBLISH_USAGE}`;

/** Reads the words of a call; the failure says what is wrong and how to call. */
export function readCall(
	words: readonly string[],
	environment: { readonly LANG?: string },
): Result<Call, string> {
	const read = readWords(words, environment);
	return read.ok ? read : fail(`maillage: ${read.error}\n${USAGE}`);
}

function readWords(words: readonly string[], environment: { readonly LANG?: string }): Result<Call, string> {
	let split;
	try {
		split = splitWords(words);
	} catch (error) {
		return fail((error as Error).message);
	}
	const { values, positionals } = split;
	const [word, ...files] = positionals;
	if (word === undefined) return fail('no command');
	if (word === 'flows' && files[0] === 'build') return readBuildCall(files.slice(1), values, environment);
	if (word === 'publish') return readPublishCall(files, values, environment);
	const listCommand = LIST_COMMANDS.find((one) => one === word);
	if (listCommand) return readListCall(listCommand, files, values, environment);
	const flowCommand = FLOW_COMMANDS.find((one) => one === word);
	if (flowCommand) return readFlowCall(flowCommand, files, values, environment);
	return fail(`no command '${word}'`);
}
