import type { BulkOption } from '../../../server/contracts/types.ts';
import type { Outcome } from '../../../ui/components/outcome-bar.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { ReassignDialog } from '../../acts/reassign-dialog.tsx';
import { SuspendDialog } from '../../acts/suspend-dialog.tsx';
import { ReasonDialog } from '../../ticket/work/reason-dialog.tsx';
import { TagDialog } from '../bulk/tag-dialog.tsx';
import type { BulkActs } from '../bulk/use-bulk.ts';
import { NoteDialog } from './note-dialog.tsx';
import type { ListActs } from './use-list-acts.ts';

/** The questions that acts on the list ask, one at a time. */
export function ListDialogs({ acts, bulk }: { acts: ListActs; bulk: BulkActs }) {
  const text = useText();
  const { asked } = acts;
  const tickets = asked?.tickets ?? [];
  const open = (question: string) => asked?.question === question;
  const run: BulkActs['run'] = (...work) => {
    acts.close();
    bulk.run(...work);
  };
  return (
    <>
      <ReassignDialog open={open('reassign')} busy={bulk.busy} onClose={acts.close}
        onSubmit={({ assignee, name, reason }) => run(tickets, [{ kind: 'assign', assignee, ...(reason && { reason }) }], text.t('inbox.bulk.reassignTo', { name }))} />
      <TagDialog open={open('tag')} present={[...new Set(tickets.flatMap(({ tags }) => tags))]} onClose={acts.close}
        onSubmit={(choice) => run(tickets, [{ kind: 'tag', ...choice }], text.t('inbox.tag.label'))} />
      <SuspendDialog open={open('suspend')} busy={bulk.busy} onClose={acts.close}
        onSubmit={({ reason, until }) => run(tickets, [{ kind: 'suspend', reason, ...(until && { until }) }], text.t('ticket.act.suspend'))} />
      <NoteDialog open={open('note')} count={tickets.length} onClose={acts.close}
        onSubmit={(words) => run(tickets, [{ kind: 'message', text: words, visibility: 'internal' }], text.t('note'))} />
      <ReasonDialog outcome={asked?.question === 'reason' ? outcomeOf(asked.option) : null} onClose={acts.close}
        onSubmit={(reason) => asked?.question === 'reason' && acts.decide(asked.option, asked.tickets, reason)} />
    </>
  );
}

function outcomeOf({ outcome, label, needsReason }: BulkOption): Outcome {
  return { code: outcome, label, needsReason, tone: 'neutral' };
}
