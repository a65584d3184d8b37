import type { Map as LibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawPolygonMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

/** Called with a finished polygon (rings in degrees, closed) and the keys that were held at its last corner. */
export type OnPolygon = (
	rings: GeoJSON.Position[][],
	modifiers: { readonly shiftKey: boolean; readonly altKey: boolean },
) => void;
export interface PolygonTool {
	/** True between the first corner and the last. */
	readonly isDrawing: boolean;
	stop(): void;
}

type Hex = `#${string}`;

/**
 * Drawing of polygons corner by corner with terra-draw: a click or tap sets a corner, one on the first or last corner
 * (or Enter) closes, Escape drops. A finished polygon is handed over and leaves the map.
 */
export function startPolygonTool(map: LibreMap, accent: string, onPolygon: OnPolygon): PolygonTool {
	const colour = accent as Hex;
	const mode = new TerraDrawPolygonMode({
		styles: {
			fillColor: colour,
			fillOpacity: 0.12,
			outlineColor: colour,
			outlineWidth: 2,
			closingPointColor: colour,
			closingPointWidth: 5,
		},
	});
	const draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map }), modes: [mode] });
	const modifiers = { shiftKey: false, altKey: false };
	const noteModifiers = (event: MouseEvent | KeyboardEvent): void => {
		modifiers.shiftKey = event.shiftKey;
		modifiers.altKey = event.altKey;
	};
	map.getCanvas().addEventListener('pointerup', noteModifiers, true);
	map.getCanvas().addEventListener('keyup', noteModifiers, true);
	draw.start();
	draw.setMode('polygon');
	draw.on('finish', (id) => {
		const geometry = draw.getSnapshotFeature(id)?.geometry;
		draw.clear();
		if (geometry?.type === 'Polygon') onPolygon(geometry.coordinates, { ...modifiers });
	});
	return {
		get isDrawing() {
			return mode.state === 'drawing';
		},
		stop: () => {
			map.getCanvas().removeEventListener('pointerup', noteModifiers, true);
			map.getCanvas().removeEventListener('keyup', noteModifiers, true);
			draw.stop();
		},
	};
}
