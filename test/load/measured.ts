/** What one way of running tickets took on one flow. */
export interface Measured {
  name: string;
  /** Microseconds of a transition, without FEEL, decision tables and the calendar. */
  own: number;
  /** Microseconds of FEEL, decision tables and the calendar, which are the host's and the same for all executors. */
  shared: number;
  /** Length of the state as JSON, on average while the ticket runs; absent: it is never saved. */
  bytes?: number;
  /** Bytes of memory of a ticket that waits. */
  heap: number;
}

const columns = [26, 15, 9, 10, 17, 13, 9, 12, 9] as const;

/** A table in which the first is compared with the others: how many times faster it is, and how many times smaller. */
export function table(flow: string, rows: readonly Measured[]): string {
  const [first] = rows;
  const times = (of: (row: Measured) => number | undefined, row: Measured): string => {
    const [its, ours] = [of(row), first && of(first)];
    return row === first || its === undefined || !ours ? '' : `x ${(its / ours).toFixed(1)}`;
  };
  const cells = rows.map((row) => [
    row.name, (1e6 / row.own).toFixed(0), row.own.toFixed(1), times(({ own }) => own, row), `+ ${row.shared.toFixed(1)}`,
    row.bytes?.toFixed(0) ?? '', times(({ bytes }) => bytes, row), (row.heap / 1024).toFixed(1), times(({ heap }) => heap, row),
  ]);
  return [flow, ...[['', 'transitions/s', 'µs each', '', 'FEEL, tables …', 'state bytes', '', 'kB waiting', ''], ...cells].map(line)].join('\n');
}

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(columns[0]) : cell.padStart(columns[at] ?? 0))).join('');
}
