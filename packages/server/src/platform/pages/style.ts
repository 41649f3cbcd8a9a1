/** The one stylesheet of the pages for strangers: the product's tokens, calm, phone first, in both colour schemes. */
export const style = `:root {
  --ink: #1a1d21; --ink-2: #5b626d; --line: #e6e8eb; --bg: #fbfbfa; --card: #fff; --hover: #f4f5f6;
  --accent: #2f6f5e; --on-accent: #fff; --accent-soft: #e7f1ee; --red: #b03a27; --red-soft: #fbeae7;
  --amber: #8a5c00; --amber-soft: #fbf3dc; --green: #276b42; --green-soft: #e6f4ea;
  font-family: Inter, system-ui, -apple-system, "Segoe UI", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  font-size: 16px; line-height: 1.55; color: var(--ink); font-variant-numeric: tabular-nums; color-scheme: light dark;
  -webkit-text-size-adjust: 100%;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaed; --ink-2: #a3aab5; --line: #2a2f36; --bg: #14171a; --card: #1a1e22; --hover: #20252a;
    --accent: #6fc2aa; --on-accent: #0d1512; --accent-soft: #1d302b; --red: #f08a78; --red-soft: #37211d;
    --amber: #e0b354; --amber-soft: #332a15; --green: #7cc796; --green-soft: #1b2f22;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); }
main { max-width: 760px; margin: 0 auto; padding: 24px 16px 32px; }
footer { max-width: 760px; margin: 0 auto; padding: 0 16px 32px; font-size: 14px; }
footer a { color: var(--ink-2); display: inline-block; padding: 12px 0; }
h1, h2, h3, p, dl, dd, ul, ol { margin: 0; }
h1 { font-size: 24px; line-height: 1.3; font-weight: 600; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { font-size: 16px; font-weight: 600; }
a { color: var(--accent); }
.firm { color: var(--ink-2); margin-bottom: 16px; overflow-wrap: anywhere; }
.sub { color: var(--ink-2); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 16px; margin-top: 16px; display: grid; gap: 12px; }
.note { border-radius: 8px; padding: 12px 16px; margin-top: 16px; background: var(--hover); }
.note.good { background: var(--green-soft); color: var(--green); }
.note.bad { background: var(--red-soft); color: var(--red); }
.note.warn { background: var(--amber-soft); color: var(--amber); }
.lines { list-style: none; padding: 0; }
.lines li { display: grid; grid-template-columns: 1fr auto; gap: 2px 16px; padding: 12px 0; border-top: 1px solid var(--line); }
.lines li:first-child { border-top: 0; padding-top: 0; }
.lines b { font-weight: 500; overflow-wrap: anywhere; }
.lines .sum { text-align: right; font-weight: 500; white-space: nowrap; }
.lines .how { grid-column: 1 / -1; color: var(--ink-2); font-size: 14px; }
.totals { display: grid; grid-template-columns: 1fr auto; gap: 4px 16px; border-top: 1px solid var(--line); padding-top: 12px; }
.totals dd { text-align: right; white-space: nowrap; }
.totals .grand { font-size: 20px; font-weight: 600; }
.totals .words { grid-column: 1 / -1; text-align: right; color: var(--ink-2); white-space: normal; }
.pairs { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; }
.pairs dt { color: var(--ink-2); }
.pairs dd { overflow-wrap: anywhere; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
form { display: grid; gap: 12px; }
label { display: grid; gap: 4px; font-size: 14px; color: var(--ink-2); }
input[type=text], input[type=email], input[type=tel], input[type=date], input[type=time], select, textarea {
  font: inherit; font-size: 16px; color: var(--ink); background: var(--bg); border: 1px solid var(--line);
  border-radius: 8px; padding: 10px 12px; min-height: 44px; width: 100%;
}
textarea { min-height: 88px; resize: vertical; }
button, .button {
  font: inherit; font-weight: 500; min-height: 44px; padding: 8px 16px; border-radius: 8px; border: 1px solid var(--line);
  background: var(--card); color: var(--ink); cursor: pointer; text-decoration: none; display: inline-grid; place-items: center;
}
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.chips { display: grid; grid-template-columns: repeat(auto-fill, minmax(92px, 1fr)); gap: 8px; list-style: none; padding: 0; }
.chips .button { width: 100%; padding: 8px; text-align: center; }
.chips .button.on { background: var(--accent-soft); border-color: var(--accent); }
.chips small { color: var(--ink-2); font-weight: 400; display: block; }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; }
.row label { flex: 1; min-width: 180px; }
.trap { position: absolute; left: -9999px; }
[hidden] { display: none !important; }
.draw { display: grid; gap: 8px; font-size: 14px; color: var(--ink-2); justify-items: start; }
.draw canvas { width: 100%; height: 160px; background: #fff; border: 1px dashed #9aa3ad; border-radius: 8px; touch-action: none; cursor: crosshair; }
.signature { background: #fff; border: 1px solid var(--line); border-radius: 8px; max-width: 280px; max-height: 120px; }
details summary { cursor: pointer; min-height: 44px; display: flex; align-items: center; gap: 8px; color: var(--ink-2); }
details summary::before { content: "›" / ""; font-size: 20px; line-height: 1; }
details[open] summary::before { rotate: 90deg; }
@media (min-width: 640px) {
  main { padding-top: 48px; }
  .card { padding: 24px; }
  button { justify-self: start; }
}
@media print { footer, form, details { display: none; } body { background: #fff; } }
`;
