import { useState } from 'react';
import type { TicketDetail, WorkItem } from '../../../server/contracts/types.ts';
import { formatWhen } from '../../../ui/format/when.ts';
import type { Text } from '../../../ui/i18n/text.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { roleNames } from '../../../ui/shell/role-names.ts';
import { useNow } from '../../../ui/time/now.tsx';
import styles from '../card.module.css';
import { useOvertaken } from './use-overtaken.ts';
import { WorkCard } from './work-card.tsx';

/** What the ticket wants from this person; or who has it, and since when. */
export function WorkArea({ ticket }: { ticket: TicketDetail }) {
  const open = ticket.workItems.filter((item) => item.state === 'open');
  const mine = open.filter((item) => item.canWork);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = mine.find((one) => one.id === chosen) ?? mine[0];
  const overtaken = useOvertaken(current, open);
  const item = overtaken.item ?? current;
  if (!item) return <Waiting ticket={ticket} open={open} />;
  return (
    <div>
      {mine.length > 1 && !overtaken.item && <StepTabs items={mine} current={item.id} onChoose={setChosen} />}
      <WorkCard key={item.id} ticket={ticket} item={item} over={overtaken.item !== undefined} onOver={overtaken.look} />
    </div>
  );
}

function StepTabs(props: { items: readonly WorkItem[]; current: string; onChoose: (id: string) => void }) {
  const text = useText();
  return (
    <div className={styles.tabs} role="tablist" aria-label={text.t('ticket.work.tabs')}>
      {props.items.map((item) => (
        <button key={item.id} type="button" role="tab" className={styles.tab} aria-selected={item.id === props.current} onClick={() => props.onChoose(item.id)}>
          {text.label(item.label)}
        </button>
      ))}
    </div>
  );
}

function Waiting({ ticket, open }: { ticket: TicketDetail; open: readonly WorkItem[] }) {
  const text = useText();
  const now = useNow();
  return (
    <section className={styles.card} aria-labelledby="work-waiting">
      <div className={styles.head}><h2 id="work-waiting">{text.t('ticket.work')}</h2></div>
      <div className={`${styles.body} ${styles.quiet}`}>
        {open.map((item) => <p key={item.id}><strong>{text.label(item.label)}</strong> · {waitingWords(item, now, text)}</p>)}
        {open.length === 0 && <p>{text.t(ticket.process.steps.length === 0 ? 'ticket.work.none.over' : 'ticket.work.none')}</p>}
        {ticket.statusGroup === 'suspended' && <p>{text.t('ticket.work.suspended')}</p>}
      </div>
    </section>
  );
}

function waitingWords(item: WorkItem, now: Date, text: Text): string {
  const time = formatWhen(item.openedAt, now, text);
  if (item.assignee) return text.t('ticket.work.otherHas', { name: item.assignee.name, time });
  return text.t('ticket.work.waitsFor', { who: roleNames(item.roles, text), time });
}
