import { describe, expect, test } from 'vitest';
import { CameraLink, type Camera, type Movable } from './cameraLink.ts';

/** A map without a screen: whoever moves it, it says so. */
class FakeMap implements Movable {
	camera: Camera = { center: [0, 47], zoom: 7 };
	moves = 0;
	#tell = (): void => undefined;

	moveTo(camera: Camera): void {
		this.camera = camera;
		this.moves++;
		this.#tell();
	}

	onMove(callback: () => void): () => void {
		this.#tell = callback;
		return () => (this.#tell = () => undefined);
	}
}

const at = (lon: number, zoom: number): Camera => ({ center: [lon, 47], zoom });

describe('linked maps', () => {
	test('follow each other, whichever moves, once a move', () => {
		const link = new CameraLink();
		const maps = [new FakeMap(), new FakeMap(), new FakeMap()];
		for (const map of maps) link.join(map, '24');
		maps[1].moveTo(at(1, 8));
		maps[2].moveTo(at(2, 9));
		expect(maps.map(({ camera }) => camera)).toEqual([at(2, 9), at(2, 9), at(2, 9)]);
		expect(maps.map(({ moves }) => moves)).toEqual([2, 2, 2]);
	});

	test('take the place over when they come, not on another land', () => {
		const link = new CameraLink();
		const first = new FakeMap();
		const leave = link.join(first, '24');
		first.moveTo(at(3, 10));
		leave();
		const second = new FakeMap();
		link.join(second, '24');
		expect(second.camera).toEqual(at(3, 10));
		first.moveTo(at(9, 5));
		expect(second.camera).toEqual(at(3, 10));
		const elsewhere = new FakeMap();
		link.join(elsewhere, '93');
		expect(elsewhere.moves).toBe(0);
	});

	test('fly to a place once', () => {
		const link = new CameraLink();
		const target = [1, 2, 3, 4];
		expect([link.flies(null), link.flies(target), link.flies(target), link.flies([...target])]).toEqual([
			false,
			true,
			false,
			true,
		]);
	});
});
