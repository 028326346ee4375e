import type { ElementMapping, MigrationOptions, Model, Program } from '../../kernel/types.ts';
import type { Engine } from '../engine.ts';
import type { Versions } from '../run.ts';

/** Where tickets go, and how. */
export interface Target extends Versions { flow: string; mapping: ElementMapping; clocks: MigrationOptions['clocks'] }

/** The versions of called flows that a ticket opened now on this version would have. @throws EngineError flow_not_found */
export async function calledBy(engine: Engine, shopId: string, flow: string, version: number): Promise<Record<string, number>> {
  return engine.programs.pinCalled(shopId, (await engine.programs.version(shopId, flow, version)).model);
}

/** A model that may not be published yet, with the flows that a ticket opened on it now would call. @throws EngineError flow_not_found */
export async function programFor({ programs }: Engine, shopId: string, root: Model): Promise<Program> {
  const versions = await programs.pinCalled(shopId, root);
  const called = await Promise.all(Object.entries(versions).map(async ([key, version]) => [key, (await programs.version(shopId, key, version)).model] as const));
  return { root, called: Object.fromEntries(called) };
}

export async function programOf(engine: Engine, shopId: string, { flow, version, called }: Target): Promise<Program> {
  return engine.programs.program(shopId, flow, version, called);
}
