/** The last lines of `npm test`: what was skipped and why, what failed, and at the very end the counts. */
export function summary(reports, { listsSkipped = true } = {}) {
  const passed = reports.reduce((sum, report) => sum + report.passed, 0);
  const failed = reports.flatMap((report) => report.failed);
  const skipped = reports.flatMap((report) => report.skipped);
  const counts = [
    `${passed} passed`,
    `${failed.length} failed`,
    ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
  ];
  const lines = [
    ...(listsSkipped
      ? skipped.map(({ name, reason }) => `skipped: ${name}${saysWhy(name) ? "" : ` (${reason})`}`)
      : []),
    ...failed.map((name) => `failed: ${name}`),
    ...(passed + failed.length === 0 ? ["No test ran."] : []),
    counts.join(", "),
  ];
  return { text: lines.join("\n"), isGood: failed.length === 0 && passed > 0 };
}

/** Many names end with what they wait for: "every naughty string is found (needs hostile)". */
const saysWhy = (name) => /\((needs|without|absent)[^)]*\)$/.test(name);
