import type { TicketDetail } from '../../../server/contracts/types.ts';
import { AxisList } from '../../../ui/components/axis-list.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { Block } from './block.tsx';
import { BuyerBlock } from './buyer-block.tsx';
import styles from './facts.module.css';
import { FlowBlock } from './flow-block.tsx';
import { OrderBlock } from './order-block.tsx';
import { ParcelsBlock } from './parcels-block.tsx';
import { PlanBlock } from './plan-block.tsx';
import { RatingBlock } from './rating-block.tsx';
import { TimesBlock } from './times-block.tsx';

/** Everything around the decision: flow, axes, order, buyer, parcels. On phones the diagram comes last. */
export function Facts({ ticket, flowLast }: { ticket: TicketDetail; flowLast?: boolean }) {
  const text = useText();
  return (
    <div className={styles.facts}>
      {!flowLast && <FlowBlock ticket={ticket} />}
      <Block title={text.t('axes.title')}><AxisList ticket={ticket} /></Block>
      <RatingBlock ticket={ticket} />
      <TimesBlock ticket={ticket} />
      <PlanBlock ticket={ticket} />
      <OrderBlock ticket={ticket} />
      <BuyerBlock ticket={ticket} />
      <ParcelsBlock ticket={ticket} />
      {flowLast && <FlowBlock ticket={ticket} />}
    </div>
  );
}
