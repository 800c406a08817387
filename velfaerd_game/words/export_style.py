"""How the page of what is kept looks: the light and dark colours of the game on a screen, ink on paper in print."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --table: #E9DFCB; --card: #FFFDF8; --ink: #16232B; --muted: #4A5860;
  --line: #CDBFA3; --accent: #17525A; --soft: #D5E5E3; }
@media screen and (prefers-color-scheme: dark) {
  :root { --table: #0E1B22; --card: #203640; --ink: #F4EDDF; --muted: #B9C4C4;
    --line: #3A515B; --accent: #8FD0C4; --soft: #21454B; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--table); color: var(--ink);
  font: 1rem/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2 { font-family: Literata, Georgia, serif; line-height: 1.2; color: var(--accent); }
h1 { font-size: 2rem; margin: 0 0 .5rem; }
h2 { font-size: 1.375rem; margin: 0 0 .5rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .75rem;
  padding: 1.25rem; margin: 1.25rem 0; }
p { max-width: 42rem; margin: .25rem 0; }
.muted { color: var(--muted); }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line);
  overflow-wrap: anywhere; white-space: pre-line; }
thead th { border-top: 0; color: var(--muted); font-weight: 600; overflow-wrap: normal; }
tbody th { font-weight: 600; min-width: 9rem; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.number, th.number { padding-right: 1.25rem; }
.short { white-space: nowrap; }
td ul { margin: 0; padding: 0; list-style: none; min-width: 14rem; }
td li { padding-inline-start: 1rem; text-indent: -1rem; }
@media print {
  :root { color-scheme: light; --table: #FFFFFF; --card: #FFFFFF; }
  @page { margin: 15mm; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  section { border: 0; border-radius: 0; padding: 0; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; } }
"""
