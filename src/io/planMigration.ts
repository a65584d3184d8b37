/** The body of a plan file as JSON gives it. */
export type PlanJson = Readonly<Record<string, unknown>>;

/** Turns a file of one version into a file of the next; `version` itself is set by `migrateForward`. */
export type Migration = (file: PlanJson) => PlanJson;

/** Version 2 adds fields that a plan may lack (reason, drawings, decided and draft perimeters): nothing to bring over. */
const withOptionalFields: Migration = (file) => file;

/** Version 3 adds what was decided of frontier communes: an older program would leave it out, so it must not read it. */
const withFrontier: Migration = (file) => file;

/** Version 4 adds what professionals were asked and answered: the same. */
const withConsultations: Migration = (file) => file;

/** Version 5 adds the follow-up of territories, meetings, zones and groups: the same. */
const withFollowUp: Migration = (file) => file;

/** Step n leads from version n + 1 to version n + 2. A new version of the format adds its step at the end. */
const MIGRATIONS: readonly Migration[] = [withOptionalFields, withFrontier, withConsultations, withFollowUp];

/** The version that this program writes. */
export const PLAN_VERSION = MIGRATIONS.length + 1;

/**
 * A file of an earlier version brought to the newest one, step by step; undefined for a version that is not known
 * (to come, below 1, or no whole number). The file given stays as it is.
 */
export function migrateForward(
	file: PlanJson & { readonly version: number },
	migrations: readonly Migration[] = MIGRATIONS,
): PlanJson | undefined {
	const { version } = file;
	if (!Number.isInteger(version) || version < 1 || version > migrations.length + 1) return undefined;
	return migrations
		.slice(version - 1)
		.reduce<PlanJson>((older, migrate, step) => ({ ...migrate(older), version: version + step + 1 }), file);
}
