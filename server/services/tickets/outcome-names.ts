import type { Engine } from '../../../engine/runtime/engine.ts';
import type { Label, Program } from '../../../engine/kernel/types.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';

/** The words of an outcome at a step of a ticket's flow; an unknown one speaks for itself. */
export type OutcomeNames = (row: Pick<TicketRow, 'flow_key' | 'flow_version'>, element: string, outcome: string) => Label;

export function nameOutcome(program: Program, element: string, outcome: string): Label {
  for (const model of [program.root, ...Object.values(program.called)]) {
    const found = model.nodes[element]?.ext.outcomes?.find((o) => o.code === outcome);
    if (found) return found.label;
  }
  return { zh: outcome };
}

/** Reads each flow version of a page once. */
export async function outcomeNames(engine: Engine, rows: TicketRow[]): Promise<OutcomeNames> {
  const programs = new Map<string, Program>();
  for (const row of rows) {
    const id = `${row.flow_key}/${row.flow_version}`;
    if (programs.has(id)) continue;
    const version = await engine.programs.version(row.shop_id, row.flow_key, row.flow_version);
    const pinned = await engine.programs.pinCalled(row.shop_id, version.model);
    programs.set(id, await engine.programs.program(row.shop_id, row.flow_key, row.flow_version, pinned));
  }
  return (row, element, outcome) => {
    const program = programs.get(`${row.flow_key}/${row.flow_version}`);
    return program ? nameOutcome(program, element, outcome) : { zh: outcome };
  };
}
