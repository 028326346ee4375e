import { Button, Progress } from 'antd';
import { useNavigate } from 'react-router';
import type { Import } from '../../server/contracts/types.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './import.module.css';
import { isOver } from './orders-api.ts';

const tones = { waiting: 'neutral', running: 'moving', done: 'done', failed: 'failed' } as const;

/** How far an import is, what came in, and each row that did not with its reason. */
export function ImportResult({ job, onAgain }: { job: Import; onAgain(): void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const percent = job.total ? Math.round((job.done / job.total) * 100) : isOver(job) ? 100 : 0;
  const left = job.bad - job.problems.length;
  return (
    <>
      <section className={styles.card} aria-label={job.fileName}>
        <h2 className={styles.head}>{job.fileName} <Tag tone={tones[job.state]}>{t(`import.state.${job.state}`)}</Tag></h2>
        <Progress percent={percent} showInfo={false} status={job.state === 'failed' ? 'exception' : 'normal'} aria-label={t('import.title')} />
        <p className={styles.quiet}>
          {job.total === null ? t('import.progress.unknown', { done: job.done }) : t('import.progress', { done: job.done, total: job.total })}
        </p>
        <div role="status" className={styles.counts}>
          {isOver(job) && <p>{t('import.good', { count: job.good })}</p>}
          {job.bad > 0 && <p className={styles.problem}>{t('import.bad', { count: job.bad })}</p>}
        </div>
        {isOver(job) && (
          <div className={styles.acts}>
            <Button type="primary" onClick={() => void navigate('/orders')}>{t('import.open')}</Button>
            <Button onClick={onAgain}>{t('import.again')}</Button>
          </div>
        )}
      </section>
      {job.problems.length > 0 && (
        <section className={styles.card} aria-label={t('import.problems')}>
          <h2>{t('import.problems')}</h2>
          <p className={styles.hint}>{t('import.fix')}</p>
          <ProblemTable problems={job.problems} />
          {left > 0 && <p className={styles.quiet}>{t('import.more', { count: left })}</p>}
        </section>
      )}
    </>
  );
}

function ProblemTable({ problems }: { problems: Import['problems'] }) {
  const text = useText();
  const { t } = text;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.row}>{t('import.column.row')}</th><th scope="col">{t('import.column.column')}</th>
          <th scope="col">{t('import.column.number')}</th><th scope="col">{t('import.column.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem) => (
          <tr key={`${problem.row} ${problem.column} ${problem.code}`}>
            <td className={styles.row}>{problem.row}</td><td>{problem.column ? text.word(`import.columnName.${problem.column}`, problem.column) : '—'}</td><td>{problem.number ?? '—'}</td><td>{problem.message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
