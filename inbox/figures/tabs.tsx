import type { FigureScope, MeasureKey } from '../../ui/api/figures.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { BacklogCard } from './backlog-card.tsx';
import { BarsCard } from './bars-card.tsx';
import { FigureTiles } from './figure-tiles.tsx';
import { TableCard } from './table-card.tsx';
import { TrendCard } from './trend-card.tsx';
import styles from './figures.module.css';

export interface TabProps { scope: FigureScope; compare: boolean }

/** A page of figures: its address, what its file holds, and what it shows. */
export interface Tab { code: 'overview' | 'times' | 'money' | 'people'; file: { measures: readonly MeasureKey[]; by: 'type' | 'reason' | 'agent' }; Body: (props: TabProps) => React.ReactNode }

const overview = ['refund_speed', 'first_response', 'resolution', 'breached', 'rejection_rate', 'dispute_rate', 'reapplied', 'rating'] as const satisfies MeasureKey[];
const times = ['refund_speed_unshipped', 'refund_speed_shipped', 'refund_speed_returned', 'refund_after_goods', 'first_response', 'first_response_working', 'resolution', 'breach_rate'] as const satisfies MeasureKey[];
const money = ['refunded', 'compensated', 'leaked', 'refunds_failed', 'mismatched'] as const satisfies MeasureKey[];
const people = ['closed', 'first_response', 'refund_speed', 'resolution', 'rejection_rate', 'touches', 'one_touch', 'reapplied', 'breached', 'rating', 'satisfied', 'leaked'] as const satisfies MeasureKey[];
const byPart = ['tickets', 'refunded', 'refund_speed', 'resolution', 'dispute_rate'] as const satisfies MeasureKey[];

function Overview({ scope, compare }: TabProps) {
  const text = useText();
  return (
    <>
      <FigureTiles measures={overview} scope={scope} compare={compare} />
      <div className={styles.cards}>
        <TrendCard scope={scope} />
        <BarsCard title={text.t('figures.reasons')} measure="refunded" by="reason" scope={scope} compare={compare} addsUp />
        <TableCard title={text.t('figures.agents')} hint={text.t('figures.agents.hint')} by="agent" scope={scope} measures={['closed', 'first_response', 'refund_speed', 'rating', 'breached']} />
        <TableCard title={text.t('figures.types')} by="type" scope={scope} measures={byPart} />
      </div>
    </>
  );
}

function Times({ scope, compare }: TabProps) {
  const text = useText();
  return (
    <>
      <FigureTiles measures={times} scope={scope} compare={compare} />
      <div className={styles.cards}>
        <TrendCard scope={scope} />
        <BacklogCard />
        <TableCard title={text.t('figures.types')} by="type" scope={scope} measures={times} wide />
        <TableCard title={text.t('figures.groups')} by="group" scope={scope} measures={['tickets', ...times]} wide />
      </div>
    </>
  );
}

function Money({ scope, compare }: TabProps) {
  const text = useText();
  return (
    <>
      <FigureTiles measures={money} scope={scope} compare={compare} />
      <div className={styles.cards}>
        <BarsCard title={text.t('figures.reasons')} measure="refunded" by="reason" scope={scope} compare={compare} addsUp />
        <BarsCard title={text.t('figures.faults')} measure="refunded" by="fault" scope={scope} compare={compare} addsUp />
        <BarsCard title={text.t('figures.goods')} hint={text.t('figures.goods.hint')} measure="refunded" by="sku" scope={scope} compare={compare} />
        <TableCard title={text.t('figures.channels')} by="channel" scope={scope} measures={byPart} />
      </div>
    </>
  );
}

function People({ scope, compare }: TabProps) {
  const text = useText();
  return (
    <>
      <FigureTiles measures={['closed', 'touches', 'one_touch', 'automatic', 'self_settled', 'satisfied']} scope={scope} compare={compare} />
      <div className={styles.cards}>
        <TableCard title={text.t('figures.agents')} hint={text.t('figures.agents.hint')} by="agent" scope={scope} measures={people} wide />
        <TableCard title={text.t('figures.groups')} by="group" scope={scope} measures={['tickets', 'closed', 'first_response', 'resolution', 'breached', 'rating']} />
        <BarsCard title={text.t('figures.rules')} measure="tickets" by="rule" scope={scope} compare={compare} />
      </div>
    </>
  );
}

/** The pages of figures in their order. */
export const tabs: readonly Tab[] = [
  { code: 'overview', file: { measures: overview, by: 'type' }, Body: Overview },
  { code: 'times', file: { measures: times, by: 'type' }, Body: Times },
  { code: 'money', file: { measures: money, by: 'reason' }, Body: Money },
  { code: 'people', file: { measures: people, by: 'agent' }, Body: People },
];
