import type { ElementMapping, MigrationOptions, Program } from '../../kernel/types.ts';
import type { Engine } from '../engine.ts';
import type { Versions } from '../run.ts';

/** Where tickets go, and how. */
export interface Target extends Versions { flow: string; mapping: ElementMapping; clocks: MigrationOptions['clocks'] }

/** The versions of called flows that a ticket opened now on this version would have. @throws EngineError flow_not_found */
export async function calledBy(engine: Engine, shopId: string, flow: string, version: number): Promise<Record<string, number>> {
  return engine.programs.pinCalled(shopId, (await engine.programs.version(shopId, flow, version)).model);
}

export async function programOf(engine: Engine, shopId: string, { flow, version, called }: Target): Promise<Program> {
  return engine.programs.program(shopId, flow, version, called);
}
