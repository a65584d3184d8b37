/** Sums are kept in whole millionths of a patient: they add up exactly in any order, up to 9 thousand million patients. */
export const PER_PATIENT = 1e6;

/** Patients in millionths, rounded; by `floor`, which engines do three times as fast as `round`. */
export const whole = (patients: number): number => Math.floor(patients * PER_PATIENT + 0.5);
