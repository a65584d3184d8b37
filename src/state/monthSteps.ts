/** Days in the form 'YYYY-MM-DD', in steps of a month: the map is shown as each month ended. */

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** How many months lie between the month of one day and that of another; negative where the other is earlier. */
export const monthsBetween = (first: string, day: string): number => monthOf(day) - monthOf(first);

/** The last day of the month that lies `months` after the month of a day. */
export function monthEnd(day: string, months = 0): string {
	const month = monthOf(day) + months;
	const end = new Date(0);
	end.setUTCFullYear(Math.floor(month / 12), (month % 12) + 1, 0);
	return end.toISOString().slice(0, 10);
}

/** The earlier and the later of two days. */
export const earlierOf = (a: string, b: string): string => (a < b ? a : b);
export const laterOf = (a: string, b: string): string => (a > b ? a : b);
