/** The style sheet of the report: one column of at most 70 rem, light and dark, no fonts or images from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --ground: #ffffff; --raised: #f6f8fa;
  --accent: #0969da; --good: #1a7f37; --bad: #cf222e; --warn: #9a6700; --warn-ground: #fff8c5; --bad-ground: #ffebe9; --note-ground: #ddf4ff; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --ground: #0d1117; --raised: #151b23;
  --accent: #4493f8; --good: #3fb950; --bad: #f85149; --warn: #d29922; --warn-ground: #272115; --bad-ground: #2d1517; --note-ground: #121d2f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.1rem; margin: 0; color: var(--soft); font-weight: 600; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.answer { font-size: 1.4rem; line-height: 1.35; font-weight: 600; margin: .5rem 0 1rem; }
.badge { display: inline-block; border-radius: 2rem; padding: .1rem .8rem; font-weight: 600; font-size: .9rem; border: 1px solid currentColor; }
.badge.clear, .badge.tie { color: var(--good); } .badge.undecided { color: var(--warn); } .badge.none { color: var(--bad); }
code { font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--raised); border-radius: .3rem; padding: .1em .35em; }
small, .soft { color: var(--soft); } small { font-size: .8rem; }
.scroll { overflow-x: auto; } .scroll:focus-visible { outline: 2px solid var(--accent); }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; min-width: 60%; }
th, td { padding: .45rem .75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { white-space: nowrap; font-size: .85rem; color: var(--soft); background: var(--raised); }
tbody th { font-weight: 400; min-width: 8rem; } .n { text-align: right; white-space: nowrap; }
.lead { font-weight: 700; } .lead code { font-weight: 700; }
.box { border-left: .3rem solid; padding: .6rem 1rem; margin: 1rem 0; border-radius: .2rem; }
.box ul { margin: .3rem 0 0; padding-left: 1.2rem; }
.caution { border-color: var(--bad); background: var(--bad-ground); } .warning { border-color: var(--warn); background: var(--warn-ground); }
.note { border-color: var(--accent); background: var(--note-ground); }
.simulated { background: #bf3989; color: #ffffff; padding: .75rem 1rem; border-radius: .4rem; margin: 0 0 1.25rem; font-size: 1.05rem; }
svg { width: 100%; height: auto; display: block; } svg text { fill: var(--ink); font: 13px ui-sans-serif, system-ui, sans-serif; }
svg .soft { fill: var(--soft); } svg .grid { stroke: var(--line); } svg .bar { stroke: var(--soft); stroke-width: 3; } svg .dot { fill: var(--soft); }
svg .top .bar { stroke: var(--accent); } svg .top .dot { fill: var(--accent); } svg .top text { font-weight: 700; } svg .out text { fill: var(--soft); } svg .out .bar { stroke-dasharray: 7 4; } svg .end { fill: var(--soft); }
.chart { margin-bottom: 1rem; } .chart.narrow { display: none; } @media (max-width: 40rem) { .chart.wide { display: none; } .chart.narrow { display: block; } }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); gap: .75rem; list-style: none; padding: 0; margin: .75rem 0; }
.gallery li { border: 1px solid var(--line); border-top: 4px solid var(--soft); border-radius: .4rem; padding: .4rem; background: var(--raised); font-size: .8rem; line-height: 1.35; }
.gallery li.usable { border-top-color: var(--good); } .gallery li.rejected { border-top-color: var(--bad); } .gallery li.undetermined { border-top-color: var(--warn); }
.tile { width: 150px; height: 150px; max-width: 100%; margin: 0 auto .4rem; background-repeat: no-repeat; }
.usable .verdict { color: var(--good); } .rejected .verdict { color: var(--bad); } .undetermined .verdict { color: var(--warn); } .verdict { font-weight: 600; }
details > summary { cursor: pointer; padding: .3rem 0; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { color: var(--soft); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
@media print { .scroll { overflow: visible; } details { display: block; } }
`;
