import { TOKENS, type Theme } from '../../base/palette.ts';

const colours = (theme: Theme): string => {
	const { paper, panel, ink, ink2, line, accent } = TOKENS[theme];
	return `--paper:${paper};--panel:${panel};--ink:${ink};--ink-2:${ink2};--line:${line};--accent:${accent}`;
};

/** The style of the static pages, in the colours of the map's page. */
export const pageStyle = (): string => `:root{color-scheme:light dark;${colours('light')}}
@media (prefers-color-scheme:dark){:root{${colours('dark')}}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/24px 'Source Sans 3',system-ui,sans-serif}
main,footer{max-width:42rem;margin:0 auto;padding:16px 20px}
h1{font-size:28px;line-height:34px}
h2{font-size:20px;line-height:26px}
a{color:var(--accent);display:inline-block;min-height:24px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}
dt{color:var(--ink-2)}
dd{margin:0}
table{width:100%;border-collapse:collapse}
th,td{padding:6px 12px 6px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
footer,.note{color:var(--ink-2);font-size:14px;line-height:20px}
@media print{body{background:#fff;color:#000}}
`;
