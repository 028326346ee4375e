import type { Engine } from '../../../engine/runtime/engine.ts';
import type { Label, Program } from '../../../engine/kernel/types.ts';
import type { OpenStep } from '../../../definitions/domain/axes/process.ts';
import { nodeOf } from '../../../engine/runtime/changes.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';

type FlowOf = Pick<TicketRow, 'flow_key' | 'flow_version'>;

/** The words of the flows that tickets run; what a flow does not know speaks for itself. */
export interface FlowWords {
  /** Of an outcome at a step. */
  outcome(row: FlowOf, element: string, outcome: string): Label;
  /** Of a step; a buyer reads the words meant for buyers. */
  step(row: FlowOf, step: OpenStep, forBuyer: boolean): Label;
}

export function nameOutcome(program: Program, element: string, outcome: string): Label {
  for (const model of [program.root, ...Object.values(program.called)]) {
    const found = model.nodes[element]?.ext.outcomes?.find((o) => o.code === outcome);
    if (found) return found.label;
  }
  return { zh: outcome };
}

/** Reads each flow version of a page once. */
export async function flowWords(engine: Engine, rows: TicketRow[]): Promise<FlowWords> {
  const programs = new Map<string, Program>();
  for (const row of rows) {
    const id = `${row.flow_key}/${row.flow_version}`;
    if (programs.has(id)) continue;
    const version = await engine.programs.version(row.shop_id, row.flow_key, row.flow_version);
    const pinned = await engine.programs.pinCalled(row.shop_id, version.model);
    programs.set(id, await engine.programs.program(row.shop_id, row.flow_key, row.flow_version, pinned));
  }
  const programOf = (row: FlowOf): Program | undefined => programs.get(`${row.flow_key}/${row.flow_version}`);
  return {
    outcome(row, element, outcome) {
      const program = programOf(row);
      return program ? nameOutcome(program, element, outcome) : { zh: outcome };
    },
    step(row, { model, element }, forBuyer) {
      const program = programOf(row);
      const node = program && nodeOf(program, model, element);
      return (forBuyer ? node?.ext.buyerLabel : undefined) ?? node?.label ?? { zh: element };
    },
  };
}
