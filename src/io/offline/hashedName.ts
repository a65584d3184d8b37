/** Files with a hash of their content in their name never change: 'assets/index-B3x_9aZk.js', 'arcs.1ed6a305.bin'. */
export const isHashed = (path: string): boolean =>
	/\.[0-9a-f]{8}\.[a-z]+$/.test(path) || /(^|\/)assets\/[^/]*-[\w-]{8}\.\w+$/.test(path);
