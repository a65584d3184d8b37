import { POLES_TEXTS } from '../base/messages/poles.ts';
import type { Needs } from './context.ts';

type Context = Needs<'locale' | 'poles' | 'tool'>;

/** Puts observed flows that the browser keeps to use, '' for modelled ones; says where they are no longer there. */
export async function useFlows({ locale, poles, tool }: Context, id: string): Promise<void> {
	const isThere = await poles.desk?.use(id);
	if (isThere === false) tool.notice = POLES_TEXTS[locale.locale].sets.gone;
}

/** Deletes observed flows from the browser, and says so. */
export async function removeFlows({ locale, poles, tool }: Context, id: string, name: string): Promise<void> {
	const { removed, notRemoved } = POLES_TEXTS[locale.locale].sets;
	try {
		await poles.desk?.remove(id);
		tool.notice = removed(name);
	} catch {
		tool.notice = notRemoved;
	}
}
