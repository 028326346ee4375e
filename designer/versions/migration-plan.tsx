import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Migration, MigrationPreview } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { newIdempotencyKey, request } from '../../ui/api/client.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import publishing from '../publish/publish.module.css';
import { useFlowAct } from '../publish/publish-api.ts';
import styles from './versions.module.css';

type Reason = NonNullable<MigrationPreview['reasons']>[number];

/** Tries where each ticket would go, takes the decisions, and starts. */
export function MigrationPlan({ flow, from, to }: { flow: string; from: number; to: number }) {
  const text = useText();
  const navigate = useNavigate();
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const [asked, setAsked] = useState<Reason[]>([]);
  const [clocks, setClocks] = useState<'keep' | 'restart'>('keep');
  const [waveSize, setWaveSize] = useState(100);
  const [pause, setPause] = useState(true);
  const [note, setNote] = useState('');
  const tried = useQuery({
    queryKey: ['flows', 'migration-preview', flow, from, to, mapping, clocks], placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const preview = await request<MigrationPreview>('POST', `/flows/${flow}/migrations/preview`, { signal, body: { from, to, mapping, clocks, limit: 50 } });
      // a step that was decided is no reason any more, and stays in the list so that the decision can be changed
      setAsked((known) => [...known, ...(preview.reasons ?? []).filter((reason) => reason.verdict === 'needs_decision' && !known.some((other) => placeOf(other, flow) === placeOf(reason, flow)))]);
      return preview;
    },
  });
  const start = useFlowAct(() => request<Migration>('POST', `/flows/${flow}/migrations`, { idempotencyKey: newIdempotencyKey(), body: { from, to, mapping, clocks, waveSize, pauseAfterWave: pause, note: note.trim() } }));
  if (tried.isError) return <ErrorState error={asApiError(tried.error)} onRetry={() => void tried.refetch()} />;
  if (!tried.data) return <SkeletonRows />;
  const { counts, reasons, targets, items } = tried.data;
  if (!counts || counts.total === 0) return <EmptyState text={text.t('migration.nobody', { n: from })} />;
  return (
    <>
      <dl className={styles.counts} aria-label={text.t('migration.try')}>
        {(['fits', 'needsDecision', 'impossible'] as const).map((verdict) => <div key={verdict}><dt>{text.t(`migration.${verdict}`)}</dt><dd>{counts[verdict]}</dd></div>)}
      </dl>
      {reasons && reasons.length > 0 && <section><h2>{text.t('migration.why')}</h2><ul className={styles.records}>{reasons.map((reason) => <li key={`${reason.code}.${reason.model}.${reason.element}.${reason.verdict}`}>{reason.tickets} · {text.label(reason.message)}</li>)}</ul></section>}
      <div className={styles.form}>
        {asked.length > 0 && (
          <section className={publishing.block}>
            <h2>{text.t('migration.mapping')}</h2>
            {asked.map((reason) => {
              const place = placeOf(reason, flow);
              const label = text.t('migration.mapping.of', { name: reason.element });
              return (
                <div key={place} className={styles.mapping}>
                  <span>{label}</span>
                  <Select aria-label={label} showSearch={{ optionFilterProp: 'label' }} value={mapping[place] ?? ''} onChange={(target) => setMapping(({ [place]: _was, ...rest }) => (target === '' ? rest : { ...rest, [place]: target }))}
                    options={[{ value: '', label: text.t('migration.mapping.none') }, ...targets.filter(({ model }) => model === reason.model).map((target) => ({ value: target.element, label: text.label(target.label) || target.element }))]} />
                </div>
              );
            })}
          </section>
        )}
        <div className={publishing.field}><span className={publishing.hint} id="migration-clocks">{text.t('migration.clocks')}</span><Radio.Group aria-labelledby="migration-clocks" value={clocks} onChange={(event) => setClocks(event.target.value as 'keep' | 'restart')} options={(['keep', 'restart'] as const).map((value) => ({ value, label: text.t(`migration.clocks.${value}`) }))} /></div>
        <label className={publishing.field}><span className={publishing.hint}>{text.t('migration.wave')}</span><InputNumber min={1} max={10_000} value={waveSize} onChange={(size) => setWaveSize(size ?? 100)} /></label>
        <Checkbox checked={pause} onChange={(event) => setPause(event.target.checked)}>{text.t('migration.pause')}</Checkbox>
        <label className={publishing.field}><span className={publishing.hint}>{text.t('migration.note')}</span><Input value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} /></label>
        {start.error && <Alert type="error" showIcon title={asApiError(start.error).message} />}
        <div><Button type="primary" disabled={counts.fits === 0 || note.trim() === ''} loading={start.isPending} onClick={() => start.mutate(undefined, { onSuccess: ({ id }) => void navigate(`/flows/${flow}/migrations/${id}`, { replace: true }) })}>{text.t('migration.start', { count: counts.fits })}</Button></div>
      </div>
      <table className={styles.table}>
        <thead><tr><th>{text.t('migration.tickets')}</th><th>{text.t('migration.verdict')}</th><th>{text.t('migration.why')}</th></tr></thead>
        <tbody>{items.map((item) => <tr key={item.id}><td><Link to={`/tickets/${item.number}`}>{item.number}</Link></td><td>{text.t(`migration.${item.verdict === 'needs_decision' ? 'needsDecision' : item.verdict}`)}</td><td>{item.reasons.map(({ message }) => text.label(message)).join(text.t('common.separator'))}</td></tr>)}</tbody>
      </table>
    </>
  );
}

/** As mappings name it: of a called flow with its key. */
function placeOf({ element, model }: Reason, flow: string): string {
  return model === flow ? element : `${model}/${element}`;
}
