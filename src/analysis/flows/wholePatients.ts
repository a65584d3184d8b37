/** Sums are kept in whole millionths of a patient: they add up exactly in any order, up to 9 thousand million patients. */
export const PER_PATIENT = 1e6;

/** Patients in millionths, rounded. */
export const whole = (patients: number): number => Math.round(patients * PER_PATIENT);
