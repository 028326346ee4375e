import { afterEach, beforeEach } from 'vitest';
import type { Ports } from '../../definitions/ports.ts';
import { createSandboxPorts } from '../../server/connectors/index.ts';
import { startTestSandbox, type TestSandbox } from '../../server/sandbox/testing.ts';
import { createMemoryBooks, type MemoryBooks } from './memory-books.ts';
import { runTask } from './run-task.ts';

/** What a service task is tried on: an outside world of its own for every test, and books in memory. */
export interface Bench { box: TestSandbox; books: MemoryBooks; ports: Ports; run: (id: string, input?: Record<string, unknown>, visit?: number) => ReturnType<typeof runTask> }

/** @param timeoutMs how long the ports wait for the outside world */
export function useBench(timeoutMs: number): Bench {
  const bench = { run: (id, input = {}, visit = 1) => runTask(id, input, bench.ports, () => bench.box.clock.now, visit) } as Bench;
  beforeEach(async () => {
    bench.box = await startTestSandbox();
    bench.books = createMemoryBooks(() => bench.box.clock.now);
    bench.ports = { ...createSandboxPorts({ baseUrl: bench.box.url, timeoutMs }), ...bench.books };
  });
  afterEach(async () => { await bench.box.close(); });
  return bench;
}
