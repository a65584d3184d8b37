/** Texts of the map as a picture and of printed pages. */
export const pictureFr = {};
