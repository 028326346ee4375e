import { Radio } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './publish.module.css';

/** What becomes of tickets that run: they stay, or go over once the version is there. */
export function RunningChoice({ running, migrate, onChange }: { running: number; migrate: boolean; onChange: (migrate: boolean) => void }) {
  const text = useText();
  if (running === 0) return <section className={styles.block}><h2>{text.t('publishing.running', { count: 0 })}</h2><p className={styles.hint}>{text.t('publishing.running.none')}</p></section>;
  return (
    <section className={styles.block}>
      <h2 id="running-tickets">{text.t('publishing.running', { count: running })}</h2>
      <Radio.Group aria-labelledby="running-tickets" orientation="vertical" value={migrate} onChange={(event) => onChange(event.target.value as boolean)}
        options={[{ value: false, label: text.t('publishing.running.stay') }, { value: true, label: text.t('publishing.running.migrate') }]} />
    </section>
  );
}
