// Small tools of the measurements.

/** The value below which `share` of the sorted values lie. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const mb = (value) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} MB`;

/** Resident and heap memory in MB after a collection where the runtime allows one. */
export function memory() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rssMb: Math.round(rss / 2 ** 20), heapMb: Math.round(heapUsed / 2 ** 20) };
}

/** A table of plain text: columns as wide as their widest cell. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const line = (row) =>
    row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join('  ');
  return rows.map(line).join('\n');
}

/** A running clock: seconds on the wall, and of processor time, which others on the machine do not take. */
export function started() {
  const used = process.cpuUsage();
  const begun = performance.now();
  return () => {
    const wall = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(used);
    return { wall, cpu: (user + system) / 1e6 };
  };
}
