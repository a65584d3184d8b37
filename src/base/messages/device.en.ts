import type { DeviceTexts } from './device.fr.ts';

const counted = (count: string, one: string, many = `${one}s`): string =>
	`${count} ${count === '1' ? one : many}`;

/** Texts of what is kept on the device, of working without network and of new versions, in English. */
export const deviceEn: DeviceTexts = {
	offline: 'Offline: what is kept on this device can still be used.',
	ready: (extent, size) => `The extent ${extent} is ready offline (${size} kept on this device).`,
	update: 'A new version of Maillage is ready.',
	updateTake: 'Use it now',
	updateLater: 'Later',
	updateUnsaved: 'It can be taken once everything is saved.',
	updateElsewhere: 'A new version was taken in another tab: reload when you like.',
	reload: 'Reload',
	full: (extent) =>
		`There is no room for the extent ${extent} on this device: the application goes on online.`,
	size: (megabytes) => `${megabytes}\u202fMB`,
	missing: (extent) =>
		`The extent ${extent} is not on this device, and the site does not answer. Open it once with the network to keep it there.`,
	missingUnnamed:
		'This extent is not on this device, and the site does not answer. Open it once with the network to keep it there.',
	here: 'On this device:',
	title: 'Data on this device',
	open: 'Data on this device…',
	intro:
		'All of it stays in this browser and works without network. Each line is cleared by itself; clearing an extent never touches plans.',
	usage: (used, quota) => `Used by this site: ${used} of the ${quota} that the browser grants.`,
	usageUnknown: 'The browser does not say how much room this site takes.',
	app: 'Application',
	appKept: (files, size) => `${counted(files, 'file')}, ${size}`,
	appComing: 'being installed on this device',
	appMissing: 'not kept: it opens with the network',
	unsupported:
		'This browser, or an address without https, does not allow working without network. Your plans are kept.',
	extents: 'Extents',
	extentKept: (size, day) => `${size}, kept on ${day}`,
	extentComing: (size) => `on its way, ${size} received`,
	extentMissing: 'not kept: it opens with the network',
	extentFault: {
		full: 'incomplete, for lack of room: it opens with the network; the rest is kept',
		network: 'incomplete, the site did not answer to the end: the rest will come with the next visit',
		refused: 'the browser refuses to keep it: it opens with the network',
	},
	keep: (extent) => `Keep ${extent}`,
	keepLarge: (size) => `${size} to receive`,
	plans: 'Plans',
	planCount: (count) => `${counted(count, 'plan')} with their history, of all extents`,
	flows: 'Imported patient flows',
	flowCount: (count) => counted(count, 'set'),
	indicators: 'Imported indicators',
	indicatorCount: (count) => counted(count, 'indicator'),
	brought: 'Made and imported here',
	none: 'none',
	unreadable: 'the browser does not let them be read',
	clear: 'Clear',
	clearNamed: (what) => `Clear: ${what}`,
	confirm: 'Clear for good',
	lost: {
		app: 'The application will not open without network any more until the next visit. Extents, plans, flows and indicators stay.',
		extent: (name) =>
			`The extent ${name} will not open without network on this device any more. Your plans, those of this extent too, flows and indicators stay.`,
		plans: (count) =>
			`${counted(count, 'plan')} of this browser will be lost with their history and restore points, in all extents. Download first those that you want to keep. Shipped plans, extents, flows and indicators stay.`,
		flows: 'The imported flows will be lost; plans stay and use the modelled flows again.',
		indicators: 'The imported indicators will be lost; plans stay.',
	},
	cleared: (what) => `Cleared: ${what}`,
	notCleared: (what) =>
		`${what}: not all could be cleared. Another tab may be using it, or the browser refuses.`,
};
