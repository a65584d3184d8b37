/**
 * The ellipsoid of WGS 84 (that of GRS 80 to a tenth of a millimetre): the one place that knows the size of the
 * earth. Defining figures: NIMA TR8350.2 (2000), table 3.1.
 */
export const SEMI_MAJOR_M = 6378137;
export const FLATTENING = 1 / 298.257223563;
export const RADIANS = Math.PI / 180;
