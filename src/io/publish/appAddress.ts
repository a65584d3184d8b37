/** What an address of the app may show: the parameters of its route, by the names that it reads. */
export interface AddressedView {
	readonly extent: string;
	readonly plan: string;
	readonly day: string;
	readonly rule: string;
	readonly territory?: string;
}

/** The part of the app's address behind the '#', on the view Couverture. */
export function appHash({ extent, plan, day, rule, territory }: AddressedView): string {
	const params = new URLSearchParams({ etendue: extent, date: day });
	if (rule !== 'all') params.set('regle', rule);
	params.set('plan', plan);
	if (territory) params.set('territoire', territory);
	return `#/couverture?${params}`;
}
