import type { LayerSpecification, Map as LibreMap } from 'maplibre-gl';

/** Brings a map from one ordered list of layers to another: adds, removes, reorders and repaints only what differs. */
export function changeLayers(
	map: LibreMap,
	old: readonly LayerSpecification[],
	layers: readonly LayerSpecification[],
): void {
	const before = new Map(old.map((layer) => [layer.id, layer]));
	const after = new Set(layers.map(({ id }) => id));
	for (const id of before.keys()) if (!after.has(id)) map.removeLayer(id);
	let above: string | undefined;
	for (const layer of [...layers].reverse()) {
		const former = before.get(layer.id);
		if (!former) map.addLayer(layer, above);
		else if (JSON.stringify(former) !== JSON.stringify(layer)) restyle(map, former, layer);
		above = layer.id;
	}
}

function restyle(map: LibreMap, old: LayerSpecification, layer: LayerSpecification): void {
	const oldLayer = old as Record<string, unknown>;
	const newLayer = layer as Record<string, unknown>;
	for (const kind of ['paint', 'layout'] as const) {
		const from = (oldLayer[kind] ?? {}) as Record<string, unknown>;
		const to = (newLayer[kind] ?? {}) as Record<string, unknown>;
		for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
			if (JSON.stringify(from[name]) === JSON.stringify(to[name])) continue;
			if (kind === 'paint') map.setPaintProperty(layer.id, name as never, to[name] as never);
			else map.setLayoutProperty(layer.id, name as never, to[name] as never);
		}
	}
	if (JSON.stringify(oldLayer['filter']) !== JSON.stringify(newLayer['filter']))
		map.setFilter(layer.id, (newLayer['filter'] ?? null) as never);
}
