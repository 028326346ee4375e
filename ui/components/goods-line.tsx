import type { ReactNode } from 'react';
import type { TicketLine } from '../../server/contracts/types.ts';
import { useText } from '../i18n/use-text.ts';
import styles from './goods-line.module.css';
import { GoodsPicture } from './goods-picture.tsx';

/** What a ticket is about: the first item, and how many more there are. */
export function GoodsLine(props: { lines: readonly TicketLine[]; size?: number; children?: ReactNode }) {
  const text = useText();
  const [first] = props.lines;
  if (!first) return <span>—</span>;
  const pieces = props.lines.reduce((sum, line) => sum + line.quantity, 0);
  const more = props.lines.length > 1 ? text.t('goods.more', { count: pieces }) : '';
  const spec = [first.spec, `× ${first.quantity}`].filter(Boolean).join(' ');
  return (
    <span className={styles.line}>
      <GoodsPicture image={first.image} size={props.size ?? 32} />
      <span className={styles.words}>
        <span className={styles.title} title={first.title}>{first.title}</span>
        <span className={styles.spec}>{more ? `${spec} · ${more}` : spec}</span>
        {props.children}
      </span>
    </span>
  );
}
