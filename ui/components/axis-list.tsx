import type { TicketDetail } from '../../server/contracts/types.ts';
import type { TextKey } from '../i18n/areas/index.ts';
import { useText } from '../i18n/use-text.ts';
import { disputeValues, goodsValues, moneyValues, processValues, type AxisValue } from './axis-values.ts';
import styles from './axis-list.module.css';
import { Icon, type IconName } from './icon.tsx';
import { Tag } from './tag.tsx';

/** Process, goods, money and dispute of a ticket, each by its own icon and place. */
export function AxisList(props: { ticket: TicketDetail }) {
  const text = useText();
  return (
    <dl className={styles.axes}>
      <Axis icon="route" title="axes.process" values={processValues(props.ticket, text)} />
      <Axis icon="box" title="axes.goods" values={goodsValues(props.ticket, text)} />
      <Axis icon="coin" title="axes.money" values={moneyValues(props.ticket, text)} />
      <Axis icon="arbitration" title="axes.dispute" values={disputeValues(props.ticket, text)} />
    </dl>
  );
}

function Axis(props: { icon: IconName; title: TextKey; values: readonly AxisValue[] }) {
  const text = useText();
  return (
    <div className={styles.axis}>
      <dt><Icon name={props.icon} />{text.t(props.title)}</dt>
      <dd>{props.values.map((value) => <Tag key={value.words} tone={value.tone}>{value.words}</Tag>)}</dd>
    </div>
  );
}
