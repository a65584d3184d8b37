/** Keys that the catalogue shares with the code. */
export type CoverageRuleKey = 'signed' | 'validated' | 'all';
