import type { Proposal } from '../analysis/flows/propose/proposal.ts';
import type { ProposalSettings } from '../analysis/flows/propose/settings.ts';

export type { Proposal, UnclearCommune } from '../analysis/flows/propose/proposal.ts';
export {
	DEFAULT_SETTINGS,
	settingsFault,
	type ProposalSettings,
	type SettingsFault,
} from '../analysis/flows/propose/settings.ts';

export interface ProposalRequest {
	readonly specialty: string;
	/** By unit, 1 for communes to be placed: not those of locked territories, nor those around the extent. */
	readonly isPlaced: Uint8Array;
	readonly settings: ProposalSettings;
}

export interface ProposalsAnswer {
	readonly isModelled: boolean;
	readonly specialty: string;
	/** The best first. */
	readonly proposals: readonly Proposal[];
}
