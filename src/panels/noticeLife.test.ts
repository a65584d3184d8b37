import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endAfter, noticeLifeMs } from './noticeLife.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a message stays 8 seconds, 12 with a button, and longer where there is more to read', () => {
	expect(noticeLifeMs('Copié', false)).toBe(8_000);
	expect(noticeLifeMs('Copié', true)).toBe(12_000);
	expect(noticeLifeMs('x'.repeat(200), false)).toBe(16_000);
	expect(noticeLifeMs('x'.repeat(200), true)).toBe(16_000);
});

test('it goes when its time is over, and not before', () => {
	const end = vi.fn();
	endAfter(8_000, () => false, end);
	vi.advanceTimersByTime(7_999);
	expect(end).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(end).toHaveBeenCalledOnce();
	vi.advanceTimersByTime(60_000);
	expect(end).toHaveBeenCalledOnce();
});

test('it stays while somebody holds it, and goes soon after', () => {
	const end = vi.fn();
	let isHeld = true;
	endAfter(8_000, () => isHeld, end);
	vi.advanceTimersByTime(60_000);
	expect(end).not.toHaveBeenCalled();
	isHeld = false;
	vi.advanceTimersByTime(2_000);
	expect(end).toHaveBeenCalledOnce();
});

test('a clock that was stopped ends nothing, held or not', () => {
	const end = vi.fn();
	let isHeld = false;
	endAfter(8_000, () => isHeld, end)();
	isHeld = true;
	const stop = endAfter(8_000, () => isHeld, end);
	vi.advanceTimersByTime(9_000);
	stop();
	isHeld = false;
	vi.advanceTimersByTime(60_000);
	expect(end).not.toHaveBeenCalled();
});
