import { KernelError } from '../../kernel/index.ts';
import type { Program } from '../../kernel/types.ts';
import { CannotReplay, type CannotReplayCode } from '../../replay/cannot-replay.ts';
import { compare } from '../../replay/compare.ts';
import type { Played } from '../../replay/happenings.ts';
import { play } from '../../replay/play.ts';
import type { FinishedTicket, ReplayedDifference, ReplayRow } from '../../store/flow-replay.ts';
import { isStep, nodeOf } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { worldOf, type Replayable } from './world.ts';

export type Outcome = { result: 'same' } | { result: 'other'; difference: ReplayedDifference } | { result: 'cannot'; code: CannotReplayCode };

/** A ticket with what its timeline says it entered, as `flow/element#visit`. */
export interface FinishedRecord extends Replayable { entered: readonly string[] }

/** Plays a ticket on its own version, holds that against its record, and then on the other one. Nothing is written, nobody is called. */
export async function replayTicket(engine: Engine, row: Pick<ReplayRow, 'shop_id' | 'flow_key' | 'model' | 'called'>, record: FinishedRecord): Promise<Outcome> {
  try {
    const own = await engine.programs.program(row.shop_id, row.flow_key, record.ticket.flow_version, record.ticket.called);
    const was = await playedAsItWas(engine, row.shop_id, own, record);
    const other = await programOf(engine, row, record.ticket);
    const now = play(other, record.recording, await worldOf(engine, row.shop_id, record, other), was);
    const difference = compare(was, now, engine.domain.worth);
    if (!difference) return { result: 'same' };
    return { result: 'other', difference: { ...difference, amounts: { was: engine.domain.worth(was.variables), now: engine.domain.worth(now.variables) }, currency: record.ticket.currency, assumed: now.assumed } };
  } catch (error) {
    if (error instanceof CannotReplay) return { result: 'cannot', code: error.code };
    if (error instanceof KernelError) return { result: 'cannot', code: 'refused' };
    throw error;
  }
}

async function playedAsItWas(engine: Engine, shopId: string, own: Program, record: FinishedRecord): Promise<Played> {
  const { recording, ticket, entered } = record;
  const kinds = new Set(recording.map(({ input }) => input.type));
  if (kinds.has('move')) throw new CannotReplay('moved');
  if (kinds.has('over')) throw new CannotReplay('migrated');
  const was = play(own, recording, await worldOf(engine, shopId, record, own));
  const steps = was.steps.filter((wait) => isStep(nodeOf(own, wait.model, wait.element), wait)).map(({ model, element, visit }) => `${model}/${element}#${visit}`);
  // who ends a ticket from outside names its status
  const asItWas = steps.join('\n') === entered.join('\n') && was.ended && (kinds.has('cancel') || was.status === ticket.status);
  if (!asItWas) throw new CannotReplay('not_reproduced');
  return was;
}

/** The flows that a ticket called stay at their versions: only the one flow is under trial. */
async function programOf(engine: Engine, { shop_id: shopId, model, called }: Pick<ReplayRow, 'shop_id' | 'model' | 'called'>, ticket: FinishedTicket): Promise<Program> {
  const pinned = Object.entries({ ...called, ...pick(ticket.called, Object.keys(called)) });
  const models = await Promise.all(pinned.map(async ([key, version]) => [key, (await engine.programs.version(shopId, key, version)).model] as const));
  return { root: model, called: Object.fromEntries(models) };
}

function pick(from: Record<string, number>, keys: readonly string[]): Record<string, number> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}
