import { Button } from 'antd';
import { useState } from 'react';
import type { TicketSummary } from '../../../server/contracts/types.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { KeyHint } from '../../../ui/components/key-hint.tsx';
import { formatMoney } from '../../../ui/format/money.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mayAct } from '../../../ui/shell/rights.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import { ReassignDialog } from '../../acts/reassign-dialog.tsx';
import { DecideMenu } from './decide-menu.tsx';
import { MoreMenu } from './more-menu.tsx';
import styles from './bulk-bar.module.css';
import { isClaimable, mostSelected, selectedSums } from '../selection.ts';
import type { BulkActs } from './use-bulk.ts';

export interface BulkBarProps {
  readonly tickets: readonly TicketSummary[];
  readonly acts: BulkActs;
  /** How many more the list holds, where all of this page are selected; null: nothing more to select. */
  readonly rest: number | null;
  readonly onSelectRest: () => void;
  readonly onClear: () => void;
}

/** Acts on the selected tickets, each with the number it really applies to. */
export function BulkBar(props: BulkBarProps) {
  const text = useText();
  const { user } = useDeskSession();
  const [asking, setAsking] = useState(false);
  const claimable = props.tickets.filter(isClaimable);
  const skipped = props.tickets.length - claimable.length;
  const sums = [...selectedSums(props.tickets)].map(([currency, sum]) => formatMoney(sum, currency, text.language)).join(' + ');
  return (
    <section className={styles.bar} aria-label={text.t('inbox.bulk')}>
      <span className={styles.count}>{text.t('inbox.bulk.count', { count: props.tickets.length })}</span>
      {props.rest !== null && <button type="button" className={styles.rest} onClick={props.onSelectRest}>{text.t('inbox.bulk.rest', { count: Math.min(mostSelected, props.rest) })}</button>}
      {sums && <span className={styles.sum}>{text.t('inbox.bulk.sum', { amount: sums })}</span>}
      {mayAct(user.roles, 'claim') && claimable.length > 0 && (
        <Button type="primary" disabled={props.acts.busy} aria-keyshortcuts="c" onClick={() => props.acts.run(claimable, [{ kind: 'claim' }], text.t('inbox.bulk.claim', { count: claimable.length }))}>
          {text.t('inbox.bulk.claim', { count: claimable.length })} <KeyHint keys="C" onSolid />
        </Button>
      )}
      {mayAct(user.roles, 'claim') && <DecideMenu tickets={props.tickets} acts={props.acts} />}
      {mayAct(user.roles, 'reassign') && (
        <Button disabled={props.acts.busy} aria-keyshortcuts="s" onClick={() => setAsking(true)}>{text.t('inbox.bulk.reassign')} <KeyHint keys="S" /></Button>
      )}
      {mayAct(user.roles, 'message') && <MoreMenu tickets={props.tickets} acts={props.acts} />}
      {mayAct(user.roles, 'claim') && skipped > 0 && <span className={styles.skipped}>{text.t('inbox.bulk.skipped', { count: skipped })}</span>}
      <button type="button" className={styles.close} onClick={props.onClear}><Icon name="cross" size={14} /><span className="sr-only">{text.t('inbox.bulk.clear')}</span><KeyHint keys="Esc" /></button>
      <ReassignDialog open={asking} busy={props.acts.busy} onClose={() => setAsking(false)}
        onSubmit={(choice) => { setAsking(false); props.acts.run(props.tickets, [{ kind: 'assign', assignee: choice.assignee, ...(choice.reason && { reason: choice.reason }) }], text.t('inbox.bulk.reassignTo', { name: choice.name })); }} />
    </section>
  );
}
