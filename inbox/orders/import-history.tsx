import type { Import } from '../../server/contracts/types.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import styles from './import.module.css';
import { useImports } from './orders-api.ts';

/** The latest imports; each opens its result again. */
export function ImportHistory(props: { current: string | undefined; onOpen(id: string): void }) {
  const { t } = useText();
  const imports = useImports();
  const others = (imports.data?.items ?? []).filter((job) => job.id !== props.current);
  if (others.length === 0) return null;
  return (
    <section className={styles.card} aria-label={t('import.history')}>
      <h2>{t('import.history')}</h2>
      <ul className={styles.history}>{others.map((job) => <li key={job.id}><Entry job={job} onOpen={() => props.onOpen(job.id)} /></li>)}</ul>
    </section>
  );
}

function Entry({ job, onOpen }: { job: Import; onOpen(): void }) {
  const text = useText();
  const now = useNow();
  const { t } = text;
  return (
    <button type="button" className={styles.entry} onClick={onOpen}>
      <span className={styles.fileName}>{job.fileName}</span>
      <span className={styles.quiet}>{formatWhen(job.createdAt, now, text)}</span>
      <span>{t(`import.state.${job.state}`)}</span>
      <span>{t('import.good', { count: job.good })}</span>
      {job.bad > 0 && <span className={styles.problem}>{t('import.bad', { count: job.bad })}</span>}
    </button>
  );
}
