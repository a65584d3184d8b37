/** Micrometres of a kilometre: lengths are kept as whole micrometres. */
export const UM_PER_KM = 1e9;

/** Square centimetres of a square kilometre: areas are kept as whole square centimetres. */
export const CM2_PER_KM2 = 1e10;
