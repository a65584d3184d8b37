import type { Messages } from './interface.fr.ts';

export const historyEn: Messages['history'] = {
	tab: 'History',
	summary: (done, all) => `step ${done} of ${all}`,
	none: 'No gesture yet: each gesture will be a step of this list, kept with the plan.',
	begin: 'Plan opened',
	here: 'you are here',
	undone: 'undone',
	jump: (step) => `Go back to after: ${step}`,
	jumpToBegin: 'Go back to before the first gesture',
	more: (count) => `Show ${count} older steps`,
	unknownTime: 'time unknown',
	returned: (when) => `back to the plan of ${when}`,
	others: (count) => `and ${count} other changes`,
	recoloured: (names) => `new colour: ${names}`,
	frontier: {
		recorded: (code: string) => `decision on the frontier commune ${code}`,
		removed: (code: string) => `decision withdrawn: frontier commune ${code}`,
	},
	consultation: {
		opened: (name) => `consultation opened: ${name}`,
		removed: (name) => `consultation removed: ${name}`,
		described: (name) => `consultation changed: ${name}`,
		answered: (answers, name) => `answers added for ${name}: ${answers}`,
		erased: (answers, name) => `answers taken out of ${name}: ${answers}`,
	},
	jumped: (position, all) => `Plan at step ${position} of ${all}`,
	plans: {
		title: 'Plans',
		manage: 'Plans…',
		manageHint: 'Open, rename, copy or delete a plan; go back to a restore point',
		open: 'Open plan',
		name: 'Name of the plan',
		kept: 'Kept in this browser',
		keptNone: 'No plan kept for this extent: a plan is kept from its first gesture on.',
		holdsAnswers:
			'This file holds everything, the private answers of professionals too. To pass the plan on without them: Export, without private content.',
		keptHelp: 'They do not leave this computer: to pass them on, download their file.',
		shipped: 'Shipped with the extent',
		size: (territories, communes, steps) =>
			`${territories} territories, ${communes} communes, ${steps} steps`,
		changed: (when) => `changed ${when}`,
		isOpen: 'open here',
		openIt: 'Open',
		openNamed: (name) => `Open “${name}”`,
		copyNamed: (name) => `Copy “${name}”`,
		copyName: (name) => `${name} (copy)`,
		removeNamed: (name) => `Delete “${name}”`,
		removeSure: (name) =>
			`Delete “${name}” from this browser, with its history and its restore points? This is final.`,
		removeConfirm: 'Delete for good',
		removed: (name) => `Plan “${name}” deleted`,
		notRemoved: 'This plan is open in another tab. Close it there, then delete it.',
		notOpened: 'This plan is no longer in this browser.',
		opened: (name) => `Plan “${name}” opened`,
		newPlan: 'New empty plan',
		newName: 'New plan',
		unreadable: 'Unreadable for this version, kept intact',
		points: 'Restore points of the open plan',
		pointsNone:
			'None yet: one is made on opening, then every 50 steps or 10 minutes of work. The last 20 are kept.',
		point: (territories, communes) => `${territories} territories, ${communes} communes`,
		reasons: {
			opened: 'on opening',
			worked: 'while working',
			'before-return': 'before a return',
			'before-branch': 'with undone steps, before a new gesture',
		},
		returnTo: 'Go back to this point',
		returnToDated: (when) => `Go back to the point of ${when}`,
		returned: (when) => `Plan brought back to ${when}. “Undo” takes this back.`,
		notReturned: 'This restore point cannot be read.',
		mayVanish: 'This browser may delete these plans when it runs short of space.',
		persist: 'Ask it to keep them',
		persistRefused: 'The browser does not promise it: download the plans that matter.',
	},
	nameEmpty: 'A plan has a name: the field cannot be empty.',
	storage: {
		elsewhere:
			'Read only: this plan is open in another tab, which saves it. Its gestures show here as they are made.',
		takeOver: 'Take over',
		retry: 'Try again',
		download: 'Download the plan',
		full: 'The store of this browser is full: your last gestures are not saved. Download the plan, delete plans that you do not need, then try again.',
		blocked:
			'This browser refuses to keep data (private window or a setting): nothing will be saved. Download the plan before you close the page.',
		newer:
			'The plans of this browser belong to a newer version of Maillage. They are intact. Reload the page to get it; until then nothing is saved, so download what you draw.',
		'older-tab':
			'A tab with an older version of Maillage holds your plans. Close it, then try again; until then nothing is saved.',
		other: (reason) =>
			`The browser could not read or save the plans (${reason}). Download the plan, then try again.`,
		copy: (name) => `Another tab had this plan in hand: your last gestures are saved in a copy, “${name}”.`,
		rescued: (name) =>
			`The last gestures of the plan “${name}” could not be saved. Download it so as not to lose them.`,
		dismiss: 'Do not show again',
		shippedFailed: 'The plan that comes with the extent could not be read; the map shows an empty plan.',
		planElsewhere:
			'The link names a plan that another browser keeps. Ask the person who sent it for its file; the map shows another plan.',
	},
};
