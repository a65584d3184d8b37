import type { ProposeCommandTexts } from './proposeCommand.fr.ts';

/** What `propose` says beside its answer, in English. */
export const proposeCommandEn: ProposeCommandTexts = {
	noPick: (wanted, found) =>
		`--pick ${wanted}: there ${found === 1 ? 'is 1 proposal' : `are ${found} proposals`} only.`,
	nothingToPlace: 'There is no commune to place.',
	undecided: (count, marginPoints) =>
		`${count === 1 ? 'One commune is' : `${count} communes are`} left to be decided: less than ${marginPoints} points between the two best territories (--margin), too small a share (--share), or no room. --all places them.`,
	numberMissed: (count) =>
		`${count === 1 ? 'One territory is' : `${count} territories are`} within the bounds, which is not the number asked for.`,
	overBound: (names) => `Above the most people by itself, hence alone: ${names}.`,
};
