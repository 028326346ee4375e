import type { Model, Program } from '../../../engine/kernel/types.ts';
import type { Engine } from '../../../engine/runtime/engine.ts';
import { listFlowVersions } from '../../../engine/store/flow.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';

/** What a ticket runs, and versions of its flow whose steps its record names: it went over from them, or came back. */
export interface RecordedProgram extends Program { earlier?: Model[] }

/** Adds the versions that know the steps which the present one does not have. A ticket that stayed on its version needs none. */
export async function withEarlierVersions(engine: Engine, { row, program }: { row: TicketRow; program: Program }, elements: readonly (string | null)[]): Promise<RecordedProgram> {
  const models = [program.root, ...Object.values(program.called)];
  const lacking = (known: Model[]): boolean => elements.some((element) => element !== null && element !== '' && !known.some(({ nodes }) => nodes[element]));
  if (!lacking(models)) return program;
  const earlier: Model[] = [];
  for (const { version } of await listFlowVersions(engine.store, row.shop_id, row.flow_key)) {
    if (version === row.flow_version) continue;
    earlier.push((await engine.programs.version(row.shop_id, row.flow_key, version)).model);
    if (!lacking([...models, ...earlier])) break;
  }
  return { ...program, earlier };
}
