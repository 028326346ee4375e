import { Alert } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import type { DecisionReplay } from '../../../server/contracts/types.ts';
import { asApiError } from '../../../ui/api/api-error.ts';
import { Tag } from '../../../ui/components/tag.tsx';
import { formatWhen } from '../../../ui/format/when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useNow } from '../../../ui/time/now.tsx';
import { resultWords } from '../cells/words.ts';
import styles from '../decisions.module.css';

type Group = DecisionReplay['groups'][number];
const FIRST_TICKETS = 8;

interface ReplayProps {
  readonly table: DecisionTable;
  /** The table that decided; its outputs name what was answered. */
  readonly live: DecisionTable;
  readonly replay: UseQueryResult<DecisionReplay>;
}

/** What the table would have answered to the latest decisions of real tickets, where that differs. */
export function Replay({ table, live, replay }: ReplayProps) {
  const text = useText();
  const now = useNow();
  const { data } = replay;
  return (
    <section className={styles.section} aria-labelledby="decision-replay">
      <h2 id="decision-replay">{text.t('decisions.replay')}</h2>
      {replay.isError && <Alert type="warning" showIcon title={asApiError(replay.error).message} />}
      {data && <p role="status">{sentence(data)}</p>}
      {data && data.unknown > 0 && <p className={styles.quiet}>{text.t('decisions.replay.unknown', { count: data.unknown })}</p>}
      {data && data.groups.length > 0 && (
        <ul className={styles.replayed}>
          {data.groups.map((group) => <GroupLine key={JSON.stringify([group.before, group.now])} group={group} table={table} live={live} />)}
        </ul>
      )}
    </section>
  );

  function sentence({ asked, compared, since, groups }: DecisionReplay): string {
    if (asked === 0) return text.t('decisions.replay.nothing');
    const changed = groups.reduce((sum, { count }) => sum + count, 0);
    const words = { count: compared, since: since === null ? '' : formatWhen(since, now, text) };
    return changed === 0 ? text.t('decisions.replay.same', words) : text.t('decisions.replay.changed', { ...words, changed });
  }
}

function GroupLine({ group, table, live }: { group: Group; table: DecisionTable; live: DecisionTable }) {
  const text = useText();
  const [all, setAll] = useState(false);
  const shown = all ? group.tickets : group.tickets.slice(0, FIRST_TICKETS);
  const rest = group.tickets.length - shown.length;
  return (
    <li>
      <p>
        <Answer side={group.before} table={live} /> → <Answer side={group.now} table={table} />
        <strong>{text.t('decisions.replay.times', { count: group.count })}</strong>
        {group.now.rules.length > 0 && <span className={styles.quiet}>{group.now.rules.map((id) => text.t('decisions.test.row', { n: table.rules.findIndex((rule) => rule.id === id) + 1 })).join(' · ')}</span>}
      </p>
      <p className={styles.tickets}>
        {shown.map((number) => <Link key={number} to={`/tickets/${number}`}>{number}</Link>)}
        {rest > 0 && <button type="button" className={styles.link} onClick={() => setAll(true)}>{text.t('decisions.replay.more', { count: rest })}</button>}
      </p>
    </li>
  );
}

function Answer({ side, table }: { side: Group['before']; table: DecisionTable }) {
  const text = useText();
  if (side.rules.length === 0) return <Tag tone="outline">{text.t('decisions.test.none')}</Tag>;
  const words = side.results.map((row) => table.outputs.flatMap((output, index) => (row[index] ? [resultWords(row[index], output, text)] : [])).join(' · '));
  return <Tag tone="outline">{words.join(text.t('decisions.words.or'))}</Tag>;
}
