import { createContext } from 'svelte';
import type { ExtentState } from './extent.svelte.ts';
import type { LayersState } from './layers.svelte.ts';
import type { LocaleState } from './locale.svelte.ts';
import type { LocksState } from './locks.svelte.ts';
import type { PanelsState } from './panels.svelte.ts';
import type { PendingState } from './pending.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import type { SelectionState } from './selection.svelte.ts';
import type { SituationState } from './situation.svelte.ts';
import type { StorageState } from './storage.svelte.ts';
import type { ThemeState } from './theme.svelte.ts';
import type { ToolState } from './tool.svelte.ts';
import type { ViewState } from './view.svelte.ts';

/** One context a state class, put in place by App.svelte; reading one outside the app throws. */
export const [getExtent, setExtent] = createContext<ExtentState>();
export const [getLayers, setLayers] = createContext<LayersState>();
export const [getLocale, setLocale] = createContext<LocaleState>();
export const [getLocks, setLocks] = createContext<LocksState>();
export const [getPanels, setPanels] = createContext<PanelsState>();
export const [getPending, setPending] = createContext<PendingState>();
export const [getPlan, setPlan] = createContext<PlanState>();
export const [getSelection, setSelection] = createContext<SelectionState>();
export const [getSituation, setSituation] = createContext<SituationState>();
export const [getStorage, setStorage] = createContext<StorageState>();
export const [getTheme, setTheme] = createContext<ThemeState>();
export const [getTool, setTool] = createContext<ToolState>();
export const [getView, setView] = createContext<ViewState>();
