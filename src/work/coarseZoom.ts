/** Up to this zoom of the map (tiles of 512 px) coarse outlines look like whole ones. */
export const COARSE_ZOOM = 6.5;
