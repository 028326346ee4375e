/**
 * What a browser loads, as files are sent: bytes, and bytes with gzip. Builds in memory.
 *   npm run size
 */
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';

type Chunk = Rollup.OutputChunk;

const built = await build({ logLevel: 'error', build: { write: false } }) as Rollup.RollupOutput;
const chunks = new Map(built.output.filter((file): file is Chunk => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));

/** A chunk with all that must be there before it runs. */
function needed(first: Chunk): Set<Chunk> {
  const found = new Set([first]);
  for (const { imports } of found) for (const name of imports) if (chunks.has(name)) found.add(chunks.get(name) as Chunk);
  return found;
}

function named(name: string): Chunk {
  const chunk = [...chunks.values()].find((one) => one.name === name);
  if (!chunk) throw new Error(`There is no file "${name}" in the build; see the groups in vite.config.ts.`);
  return chunk;
}

function line(what: string, files: Iterable<Chunk>): string {
  let [raw, zipped] = [0, 0];
  for (const { code } of files) {
    raw += Buffer.byteLength(code);
    zipped += gzipSync(code).length;
  }
  return `${what.padEnd(56)}${(raw / 1000).toFixed(1).padStart(9)} kB${(zipped / 1000).toFixed(1).padStart(9)} kB gzip`;
}

const first = needed([...chunks.values()].find(({ isEntry }) => isEntry) as Chunk);
const engine = needed(named('engine'));
const trial = needed(named('workbench-page'));
console.log(line('every page, before its own part', first));
console.log(line('kernel, model, expressions, decisions, scenarios: ours', [named('engine')]));
console.log(line('the same with the packages it needs', engine));
console.log(line('trial runs and scenarios, beside every page', [...trial].filter((chunk) => !first.has(chunk))));
if ([...first].some((chunk) => chunk.name.startsWith('engine'))) throw new Error('Every page loads the engine; something outside of the designer imports it.');
