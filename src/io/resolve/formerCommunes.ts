import { compactName, foldName, withoutArticle } from './nameKey.ts';

/**
 * What communes were called and numbered before: for each INSEE code of today, the codes and names of communes
 * that lie in it now. A former commune that was shared out stands under each of its heirs and so resolves to none.
 */
export interface FormerCommunes {
	readonly codes: Readonly<Record<string, readonly string[]>>;
	readonly names: Readonly<Record<string, readonly string[]>>;
}

/** A line of INSEE's list of commune changes (`mouvements`): before (`AV`) and after (`AP`), COM, COMD or COMA. */
export interface CommuneMovement {
	readonly MOD: string;
	readonly DATE_EFF: string;
	readonly COM_AV: string;
	readonly LIBELLE_AV: string;
	readonly TYPECOM_AP: string;
	readonly COM_AP: string;
}

export interface FormerSources {
	/** Codes and names of the communes of today. */
	readonly current: ReadonlyMap<string, string>;
	/** Each code of a past year and the code of today; names of the past year may lack their article. */
	readonly passage: readonly { readonly code: string; readonly name: string; readonly currentCode: string }[];
	readonly movements: readonly CommuneMovement[];
	/** Delegated and associated communes of today's official code (COG) with the commune that they lie in. */
	readonly delegated: readonly {
		readonly code: string;
		readonly name: string;
		readonly currentCode: string;
	}[];
	/** Former codes without a name. */
	readonly ancient: readonly { readonly code: string; readonly currentCode: string }[];
}

/** INSEE's MOD of a re-established commune: one commune becomes several. */
const RE_ESTABLISHED = '21';

/**
 * Gathers the former codes and names of every commune from INSEE's tables. The official code of today is believed
 * first; a chain of movements next; the passage table last, except for what was split since.
 */
export function collectFormer(sources: FormerSources): FormerCommunes {
	const { current, passage, movements, delegated, ancient } = sources;
	const heirs = new Map<string, Set<string>>();
	const put = (kind: 'code' | 'name', former: string, at: string, heir: string): void => {
		const key = `${kind}\t${at}\t${former}`;
		const known = heirs.get(key);
		if (known) known.add(heir);
		else heirs.set(key, new Set([heir]));
	};
	const settled = new Set<string>();
	for (const { code, name, currentCode } of delegated) {
		put('code', code, '', currentCode);
		put('name', name, code, currentCode);
		settled.add(`${code}\t${name}`);
	}
	const official = new Set(delegated.map(({ code }) => code));
	for (const { code, currentCode } of ancient) if (!official.has(code)) put('code', code, '', currentCode);
	for (const { code } of ancient) official.add(code);
	const successors = successorsOf(movements, current);
	for (const { COM_AV, LIBELLE_AV, TYPECOM_AP, COM_AP, DATE_EFF } of movements) {
		if (TYPECOM_AP !== 'COM' || settled.has(`${COM_AV}\t${LIBELLE_AV}`)) continue;
		for (const heir of successors(COM_AP, DATE_EFF)) {
			put('name', LIBELLE_AV, COM_AV, heir);
			if (!official.has(COM_AV)) put('code', COM_AV, '', heir);
		}
	}
	const split = new Set(movements.filter(({ MOD }) => MOD === RE_ESTABLISHED).map(({ COM_AV }) => COM_AV));
	for (const { code, name, currentCode } of passage) {
		if (split.has(currentCode) || !current.has(currentCode)) continue;
		put('name', name, code, currentCode);
		if (!heirs.has(`code\t\t${code}`)) put('code', code, '', currentCode);
	}
	return byHeir(heirs, current);
}

/** The communes of today that a code of the given date leads to. */
function successorsOf(
	movements: readonly CommuneMovement[],
	current: ReadonlyMap<string, string>,
): (code: string, date: string) => string[] {
	const leaving = new Map<string, CommuneMovement[]>();
	for (const movement of movements) {
		if (movement.TYPECOM_AP !== 'COM') continue;
		const known = leaving.get(movement.COM_AV);
		if (known) known.push(movement);
		else leaving.set(movement.COM_AV, [movement]);
	}
	const follow = (code: string, date: string, found: Set<string>): Set<string> => {
		const later = (leaving.get(code) ?? []).filter(({ DATE_EFF }) => DATE_EFF > date);
		const first = later.reduce((least, { DATE_EFF }) => (DATE_EFF < least ? DATE_EFF : least), '9999');
		const next = later.filter(({ DATE_EFF }) => DATE_EFF === first);
		if (next.length === 0 && current.has(code)) found.add(code);
		for (const { COM_AP, DATE_EFF } of next) follow(COM_AP, DATE_EFF, found);
		return found;
	};
	return (code, date) => [...follow(code, date, new Set())];
}

function byHeir(
	heirs: ReadonlyMap<string, ReadonlySet<string>>,
	current: ReadonlyMap<string, string>,
): FormerCommunes {
	const codes: Record<string, string[]> = {};
	const names: Record<string, string[]> = {};
	for (const [key, found] of heirs) {
		const [kind, , former] = key.split('\t');
		if (kind === 'code' && current.has(former)) continue;
		const table = kind === 'code' ? codes : names;
		for (const heir of found) {
			if (kind === 'name' && sameName(former, current.get(heir)!)) continue;
			const list = (table[heir] ??= []);
			if (!list.includes(former)) list.push(former);
		}
	}
	return { codes: sorted(codes), names: sorted(names) };
}

const sameName = (one: string, other: string): boolean => one === other || bareKey(one) === bareKey(other);

const bareKey = (name: string): string => compactName(withoutArticle(foldName(name)));

function sorted(table: Record<string, string[]>): Record<string, string[]> {
	return Object.fromEntries(
		Object.keys(table)
			.sort()
			.map((code) => [code, table[code].sort()]),
	);
}

/** The part of a table that concerns some communes: what an extent's own file holds. */
export function formerAmong(former: FormerCommunes, codes: Iterable<string>): FormerCommunes {
	const kept: { codes: Record<string, readonly string[]>; names: Record<string, readonly string[]> } = {
		codes: {},
		names: {},
	};
	for (const code of codes) {
		if (former.codes[code]) kept.codes[code] = former.codes[code];
		if (former.names[code]) kept.names[code] = former.names[code];
	}
	return kept;
}
