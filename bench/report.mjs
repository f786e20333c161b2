// SPDX-License-Identifier: EUPL-1.2

/**
 * A table for docs/performance.md.
 * @param {string} title @param {ReadonlyMap<string, import('./measure/rounds.mjs').Figures>} figures @param {ReadonlyMap<string, number>} statements
 */
export function tableOf(title, figures, statements) {
  const head = `| ${title} | server ms | PostgreSQL ms | **together** | statements | p50 ms | p99 ms | requests/s | MiB | load |`;
  const rows = [...figures].map(([name, { server, database, total, p50, p99, perSecond, memory, load }]) => {
    const cells = [server.toFixed(2), database.toFixed(2), `**${total.toFixed(2)}**`, statements.get(name) ?? '', p50.toFixed(1), p99.toFixed(1)];
    return `| ${[name, ...cells, Math.round(perSecond), memory, load.toFixed(1)].join(' | ')} |`;
  });
  return [head, `|${'---|'.repeat(10)}`, ...rows].join('\n');
}
