import { useState } from 'react';
import { Link } from 'react-router';
import type { Replay, ReplayGroup } from '../../server/contracts/types.ts';
import { formatDuration } from '../../ui/format/duration.ts';
import { formatMoney } from '../../ui/format/money.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useReplayTickets } from './publish-api.ts';
import styles from './publish.module.css';

/** Tickets that part in the same way, with what it does to money and time; each opens its tickets. */
export function ReplayGroups({ replay }: { replay: Replay }) {
  const text = useText();
  const others = replay.groups.filter(({ kind }) => kind !== 'cannot');
  const cannot = replay.groups.filter(({ kind }) => kind === 'cannot');
  return (
    <>
      {others.length > 0 && <ul className={styles.groups} aria-label={text.t('publishing.replay')}>{others.map((group) => <Group key={group.id} replay={replay.id} group={group} />)}</ul>}
      {cannot.length > 0 && <><h2>{text.t('publishing.replay.cannot', { count: replay.cannot })}</h2><ul className={styles.groups}>{cannot.map((group) => <Group key={group.id} replay={replay.id} group={group} />)}</ul></>}
    </>
  );
}

function Group({ replay, group }: { replay: string; group: ReplayGroup }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const tickets = useReplayTickets(replay, group.id, open);
  const [what, ...more] = groupWords(group, text);
  return (
    <li>
      <b>{group.tickets}</b>
      <div><p>{what}</p>{more.length > 0 && <p className={styles.hint}>{more.join(text.t('common.separator'))}</p>}</div>
      <button type="button" className={styles.link} aria-expanded={open} aria-label={text.t('publishing.group.see.of', { n: group.tickets, what: what ?? '' })} onClick={() => setOpen(!open)}>{text.t('publishing.group.see')}</button>
      {open && <div className={styles.tickets}>{tickets.data?.items.map(({ id, number }) => <Link key={id} to={`/tickets/${number}`}>{number}</Link>)}</div>}
    </li>
  );
}

/** The first is what happens; the others what it means. */
function groupWords({ kind, after, was, now, left, status, amounts, currency, later, assumed, cannot }: ReplayGroup, text: Text): string[] {
  if (kind === 'cannot') return [text.t(`publishing.cannot.${cannot ?? 'refused'}`)];
  const end = text.t('publishing.group.end');
  const stays = left[0];
  const first = kind === 'amount' ? text.t('publishing.group.amount')
    : kind === 'waits' && stays ? text.t('publishing.group.waits', { at: text.label(stays.label) })
      : text.t('publishing.group.way', { was: was ? text.label(was.label) : end, now: now ? text.label(now.label) : end });
  // where a ticket would wait nobody knows yet what it would give
  const money = kind !== 'waits' && currency !== null && amounts.was !== amounts.now ? [text.t('publishing.group.money', { was: formatMoney(amounts.was, currency, text.language), now: formatMoney(amounts.now, currency, text.language) })] : [];
  return [
    first,
    ...(after ? [text.t('publishing.group.after', { after: text.label(after.label) })] : []),
    ...(kind === 'waits' && stays ? [whyWords(stays, text)] : []),
    ...(kind === 'way' && status && status.was !== status.now ? [text.t('publishing.group.ends', { was: text.word(status.was), now: text.word(status.now) })] : []),
    ...money,
    ...(later !== null && Math.abs(later) >= 60_000 ? [text.t(later > 0 ? 'publishing.group.later' : 'publishing.group.earlier', { time: formatDuration(later, text) })] : []),
    ...(assumed.length > 0 ? [text.t('publishing.group.assumed', { services: assumed.map((label) => text.label(label)).join(', ') })] : []),
  ];
}

function whyWords({ why, detail }: ReplayGroup['left'][number], text: Text): string {
  if (why === 'outcome_gone') return text.t('publishing.group.gone', { outcome: text.word(detail ?? '') });
  return why === 'incident' ? text.t('publishing.group.incident', { code: detail ?? '' }) : text.t('publishing.group.unanswered');
}
