import { Link, useParams } from 'react-router';
import type { PartnerJob } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { GoodsPicture } from '../../ui/components/goods-picture.tsx';
import { PageTitle } from '../../ui/components/page-title.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { FileStrip } from '../../ui/forms/file-strip.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { JobAct } from './job-act.tsx';
import { useJob } from './partner-api.ts';
import styles from './partner.module.css';

const noChange = () => undefined;

/** One step of a partner: the goods, why, and the form with its outcomes. */
export function Component() {
  const text = useText();
  const job = useJob(useParams().id ?? '');
  if (job.data && !job.isError) return <Job job={job.data} />;
  if (job.isPending) return <SkeletonRows />;
  const error = asApiError(job.error);
  if (error.status === 404) return <EmptyState text={text.t('partner.gone')}><Link to="/jobs">{text.t('partner.back')}</Link></EmptyState>;
  return <ErrorState error={error} onRetry={() => void job.refetch()} />;
}

function Job({ job }: { job: PartnerJob }) {
  const text = useText();
  const { item, goods, reason, note, evidence } = job;
  return (
    <>
      <PageTitle name={text.label(item.label)} />
      <p className={styles.row}><Link to="/jobs">{text.t('partner.back')}</Link>{item.due && <DeadlineChip due={item.due} suspended={false} suspendedUntil={null} left />}</p>
      <h1>{text.label(item.label)} · {item.ticketNumber}</h1>
      <section className={styles.card} aria-label={text.t('partner.goods')}>
        <ul className={styles.lines}>
          {goods.map((line) => (
            <li key={line.lineId}><GoodsPicture image={line.image} size={44} /><span>{line.title}<small>{[line.spec, text.t('partner.units', { count: line.quantity })].filter(Boolean).join(' · ')}</small></span></li>
          ))}
        </ul>
        {reason && <p className={styles.quiet}>{text.t('partner.reason')}{text.t('inbox.bulk.colon')}{text.label(reason)}</p>}
        {note && <p className={styles.said}>{note}</p>}
        {evidence.length > 0 && <FileStrip value={evidence.map(({ id }) => id)} path="/partner/files" text={text} label={text.t('partner.photos')} readonly onChange={noChange} />}
      </section>
      <JobAct key={item.id} job={job} />
    </>
  );
}
