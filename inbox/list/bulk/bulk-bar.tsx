import { Button } from 'antd';
import type { TicketSummary } from '../../../server/contracts/types.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { KeyHint } from '../../../ui/components/key-hint.tsx';
import { formatMoney } from '../../../ui/format/money.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mayAct } from '../../../ui/shell/rights.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import type { ListActs } from '../acts/use-list-acts.ts';
import { DecideMenu } from './decide-menu.tsx';
import { MoreMenu } from './more-menu.tsx';
import styles from './bulk-bar.module.css';
import { isClaimable, mostSelected, selectedSums } from '../selection.ts';
import type { BulkActs } from './use-bulk.ts';

export interface BulkBarProps {
  readonly tickets: readonly TicketSummary[];
  readonly acts: BulkActs;
  readonly list: ListActs;
  /** How many more the list holds, where all of this page are selected; null: nothing more to select. */
  readonly rest: number | null;
  readonly onSelectRest: () => void;
  readonly onClear: () => void;
}

/** Acts on the selected tickets, each with the number it really applies to. */
export function BulkBar(props: BulkBarProps) {
  const text = useText();
  const { user } = useDeskSession();
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
      {mayAct(user.roles, 'claim') && <DecideMenu tickets={props.tickets} busy={props.acts.busy} onDecide={(option) => props.list.decide(option, props.tickets)} />}
      {mayAct(user.roles, 'reassign') && (
        <Button disabled={props.acts.busy} aria-keyshortcuts="s" onClick={() => props.list.ask('reassign', props.tickets)}>{text.t('inbox.bulk.reassign')} <KeyHint keys="S" /></Button>
      )}
      {mayAct(user.roles, 'message') && <MoreMenu tickets={props.tickets} acts={props.acts} list={props.list} />}
      {mayAct(user.roles, 'claim') && skipped > 0 && <span className={styles.skipped}>{text.t('inbox.bulk.skipped', { count: skipped })}</span>}
      <button type="button" className={styles.close} onClick={props.onClear}><Icon name="cross" size={14} /><span className="sr-only">{text.t('inbox.bulk.clear')}</span><KeyHint keys="Esc" /></button>
    </section>
  );
}
