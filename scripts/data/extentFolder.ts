import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from './paths.ts';

/**
 * Folders of an extent: `built/24` is the one that is read, `built/.24.<process>.tmp` one that is being made,
 * `built/.24.<process>.old` the former one while the new one takes its place.
 */
export const extentFolder = (id: string): string => join(builtFolder(), id);
export const folderInTheMaking = (id: string): string => join(builtFolder(), `.${id}.${process.pid}.tmp`);

/** Puts the folder that this process made in the place of the former one. */
export function putInPlace(id: string): void {
	const former = join(builtFolder(), `.${id}.${process.pid}.old`);
	if (existsSync(extentFolder(id))) renameSync(extentFolder(id), former);
	renameSync(folderInTheMaking(id), extentFolder(id));
	rmSync(former, { recursive: true, force: true });
}

/** Takes away what builds that were killed have left; a former build that had just made room comes back. */
export function tidyUp(id: string): void {
	if (!existsSync(builtFolder())) return;
	for (const name of readdirSync(builtFolder())) {
		const [, extent, owner, kind] = /^\.(.+)\.(\d+)\.(tmp|old)$/.exec(name) ?? [];
		if (extent !== id || isRunning(Number(owner))) continue;
		const path = join(builtFolder(), name);
		if (kind === 'old' && !existsSync(extentFolder(id))) renameSync(path, extentFolder(id));
		else rmSync(path, { recursive: true, force: true });
	}
}

function isRunning(processId: number): boolean {
	try {
		process.kill(processId, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
