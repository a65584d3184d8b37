import type { Map as LibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';

export interface PointerAt {
	/** Pixels from the map's top left corner. */
	readonly x: number;
	readonly y: number;
	/** The same place in degrees. */
	readonly lonDeg: number;
	readonly latDeg: number;
	readonly shiftKey: boolean;
	readonly altKey: boolean;
	/** Ctrl, or Command on a Mac. */
	readonly ctrlKey: boolean;
	/** Fingers on the map; 1 for a mouse. */
	readonly touches: number;
}
export interface PointerHandlers {
	down?(at: PointerAt): void;
	move?(at: PointerAt): void;
	up?(at: PointerAt): void;
	leave?(): void;
	click?(at: PointerAt): void;
}

/** A browser tells of a tap a second time, as a mouse: what comes this soon after a touch is no mouse. */
const MOUSE_AFTER_TOUCH_MS = 800;

/** Tells the handlers of now what mouse and fingers do on the map. */
export function forwardPointers(map: LibreMap, handlers: () => PointerHandlers): void {
	const at = (event: MapMouseEvent | MapTouchEvent): PointerAt => ({
		x: event.point.x,
		y: event.point.y,
		lonDeg: event.lngLat.lng,
		latDeg: event.lngLat.lat,
		shiftKey: event.originalEvent.shiftKey,
		altKey: event.originalEvent.altKey,
		ctrlKey: event.originalEvent.ctrlKey || event.originalEvent.metaKey,
		touches: 'touches' in event.originalEvent ? event.originalEvent.touches.length : 1,
	});
	let lastTouchMs = -Infinity;
	const onMouse = (name: 'mousedown' | 'mousemove' | 'mouseup', call: (at: PointerAt) => void): void => {
		map.on(name, (event) => {
			const { button, timeStamp } = event.originalEvent;
			if (button === 0 && timeStamp - lastTouchMs > MOUSE_AFTER_TOUCH_MS) call(at(event));
		});
	};
	const onTouch = (
		name: 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel',
		call: (at: PointerAt) => void,
	): void => {
		map.on(name, (event) => {
			lastTouchMs = event.originalEvent.timeStamp;
			call(at(event));
		});
	};
	onMouse('mousedown', (place) => handlers().down?.(place));
	onMouse('mousemove', (place) => handlers().move?.(place));
	onMouse('mouseup', (place) => handlers().up?.(place));
	onTouch('touchstart', (place) => handlers().down?.(place));
	onTouch('touchmove', (place) => handlers().move?.(place));
	onTouch('touchend', (place) => handlers().up?.(place));
	onTouch('touchcancel', (place) => handlers().up?.(place));
	map.on('mouseout', () => handlers().leave?.());
	map.on('click', (event) => handlers().click?.(at(event)));
}
