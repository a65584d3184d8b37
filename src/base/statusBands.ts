/** How full the colour of each band of a chart of people by status is, 0 to 1: the further the project, the fuller. */
export const BAND_OPACITY = {
	signed: 1,
	'project-validated': 0.64,
	'project-filed': 0.46,
	letter: 0.3,
	emerging: 0.14,
	unknown: 0.3,
};
