import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patiently } from './patiently.ts';

const network = Object.assign(new EventTarget(), { onLine: true });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', network);
  vi.stubGlobal('window', network);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a part of the program', () => {
  it('waits for the network, and is asked for only then', async () => {
    network.onLine = false;
    const load = vi.fn(async () => 'part');
    const loaded = patiently(load);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(load).not.toHaveBeenCalled();
    network.onLine = true;
    network.dispatchEvent(new Event('online'));
    expect(await loaded).toBe('part');
  });

  it('is tried five times, and then fails as the last one did', async () => {
    let tried = 0;
    const load = async (): Promise<string> => { tried += 1; if (tried < 3) throw new Error('no'); return 'part'; };
    const loaded = patiently(load);
    await vi.runAllTimersAsync();
    expect(await loaded).toBe('part');
    const failing = patiently(async () => { throw new Error(`no ${tried += 1}`); }).catch((error: Error) => error.message);
    await vi.runAllTimersAsync();
    expect(await failing).toBe('no 8');
  });
});
