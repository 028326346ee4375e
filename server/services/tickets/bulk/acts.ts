import { mayDo } from '../../../auth/permissions.ts';
import type { Actor } from '../../../auth/actor.ts';
import type { TicketAct } from '../../../contracts/types.ts';
import { AppError } from '../../../http/errors.ts';
import type { BulkAct } from './act.ts';
import { assign } from './assign.ts';
import { claim } from './claim.ts';
import { complete } from './complete.ts';
import { message } from './message.ts';
import { resume } from './resume.ts';
import { suspend } from './suspend.ts';
import { tag } from './tag.ts';

/** Everything that can be done to many tickets at once. A new act is a file of its own and a line here. */
const bulkActs = [claim, assign, tag, suspend, resume, message, complete] as const;

/** The unit of behaviour behind an act. @throws AppError forbidden, where the caller lacks its right */
export function allowedAct(actor: Actor, { kind }: TicketAct): BulkAct {
  const found = bulkActs.find((one) => one.kind === kind) as BulkAct | undefined;
  if (!found) throw new Error(`No bulk act does ${kind}.`);
  if (!mayDo(actor, found.permission)) throw new AppError('forbidden', { params: { permission: found.permission } });
  return found;
}
