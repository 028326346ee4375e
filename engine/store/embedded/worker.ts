import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What the main thread hands over: `dir` is absolute; `seed` is a gzip dump of a data folder for a first start; `durable` flushes every commit. */
export interface EmbeddedWorkerData { dir: string; seed?: Uint8Array; durable: boolean }

interface EmscriptenNodeFs { NODEFS: { stream_ops: { fsync?: (stream: { nfd?: number }) => number } } }

/** PGlite's file system never flushes by itself; without this, a power cut loses everything since the last checkpoint. */
class DurableFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const result = await super.init(...args);
    const patch = (module: unknown): void => {
      (module as EmscriptenNodeFs).NODEFS.stream_ops.fsync = (stream) => {
        if (stream.nfd !== undefined) fs.fsyncSync(stream.nfd);
        return 0;
      };
    };
    (result.emscriptenOpts.preRun as unknown[]).push(patch);
    return result;
  }
}

const port = parentPort;
if (!port) throw new Error('This file runs as a worker of the embedded database only.');
const { dir, seed, durable } = workerData as EmbeddedWorkerData;

const lite = await PGlite.create({
  fs: durable ? new DurableFS(dir) : new NodeFS(dir),
  extensions: { btree_gin },
  ...(seed ? { loadDataDir: new Blob([Uint8Array.from(seed)]) } : {}),
  // PGlite's own -F switches fsync off; small buffers keep the process small
  startParams: [...PGlite.defaultStartParams.filter((p) => !durable || p !== '-F'), '-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=32MB'],
});

port.on('message', async (message: Uint8Array | 'close' | 'dump') => {
  if (message === 'close') {
    await lite.close();
    port.close();
    return;
  }
  if (message === 'dump') {
    const blob = await lite.dumpDataDir('gzip');
    port.postMessage({ dump: new Uint8Array(await blob.arrayBuffer()) });
    return;
  }
  const out: Buffer[] = [];
  await lite.execProtocolRawStream(message, { onRawData: (data) => out.push(Buffer.from(data)) });
  port.postMessage(Buffer.concat(out));
});
port.postMessage('ready');
