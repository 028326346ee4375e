import { useText } from '../../ui/i18n/use-text.ts';
import styles from './flows.module.css';

const HEIGHT = 20;
const STEP = 3;

/** A bar a day, the highest as high as the row allows. */
export function DayBars({ days }: { days: readonly number[] }) {
  const text = useText();
  const most = Math.max(1, ...days);
  return (
    <svg className={styles.bars} role="img" width={days.length * STEP} height={HEIGHT} aria-label={text.t('flows.bars', { days: days.length, most, today: days.at(-1) ?? 0 })}>
      {days.map((count, day) => {
        const height = count === 0 ? 1 : Math.max(2, Math.round((count / most) * HEIGHT));
        return <rect key={day} x={day * STEP} y={HEIGHT - height} width={STEP - 1} height={height} />;
      })}
    </svg>
  );
}
