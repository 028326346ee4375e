/** SQLSTATE of a deadlock that the database broke, and of a transaction that could not be put in order. */
const CONFLICTS: ReadonlySet<unknown> = new Set(['40P01', '40001']);
const TIMES = 4;

/**
 * Runs a command again when the database chose it as the victim of a conflict: two commands that lock the same people or orders in another
 * order each. Its transaction was taken back, so nothing of it has happened; whoever won is through by then.
 * @param work one transaction, begun anew each time
 */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time += 1) {
    try {
      return await work();
    } catch (error) {
      if (time === TIMES || !CONFLICTS.has((error as { code?: unknown } | null)?.code)) throw error;
    }
  }
}
