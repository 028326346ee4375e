import v8 from 'node:v8';

/** V8 would optimise PGlite's 9 MB of WebAssembly and hold 500 MB for it; call before the first worker starts. */
export function keepWasmSmall(): void {
  for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) v8.setFlagsFromString(flag);
}
