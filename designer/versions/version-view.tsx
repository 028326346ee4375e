import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FlowDetail, FlowDraft, Form, Publication, VersionDetail } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import publishing from '../publish/publish.module.css';
import { useFlowAct } from '../publish/publish-api.ts';
import { RollbackDialog } from './rollback-dialog.tsx';
import { VersionChanges } from './version-changes.tsx';
import styles from './versions.module.css';

export function VersionView({ flow, version, detail }: { flow: string; version: number; detail: FlowDetail }) {
  const text = useText();
  const now = useNow();
  const navigate = useNavigate();
  const mayPublish = mayAct(useDeskSession().user.roles, 'design');
  const [back, setBack] = useState(false);
  const [drafting, setDrafting] = useState(false);
  const one = useQuery({ queryKey: ['flows', 'version', flow, version], queryFn: ({ signal }) => request<VersionDetail>('GET', `/flows/${flow}/versions/${version}`, { signal }) });
  if (one.isPending) return <SkeletonRows />;
  if (one.isError) return <ErrorState error={asApiError(one.error)} onRetry={() => void one.refetch()} />;
  const { publishedAt, publishedBy, note, running, finished, former, live, publications } = one.data;
  const isLive = version === live;
  const older = detail.versions.find((other) => other.version < version)?.version ?? null;
  return (
    <div className={styles.main}>
      <div className={styles.facts}>
        <p className={publishing.big}>{text.t('publishing.version', { n: version })}{note ? text.t('common.separator') + note : ''}</p>
        <p>{text.t('publishing.version.by', { by: publishedBy ?? '', at: formatWhen(publishedAt, now, text) })}</p>
        <p>{text.t(finished > 1000 ? 'publishing.version.tickets.many' : 'publishing.version.tickets', { running, finished })}</p>
      </div>
      {mayPublish && (
        <div className={publishing.row}>
          {isLive && former !== null && <Button danger onClick={() => setBack(true)}>{text.t('publishing.rollback.to', { n: former })}</Button>}
          {!isLive && <Button danger onClick={() => setBack(true)}>{text.t('publishing.rollback.to', { n: version })}</Button>}
          {!isLive && running > 0 && <Button onClick={() => void navigate(`/flows/${flow}/migrations/new?from=${version}&to=${live}`)}>{text.t('publishing.version.migrate')}</Button>}
          {!isLive && <Button onClick={() => setDrafting(true)}>{text.t('publishing.version.draft')}</Button>}
        </div>
      )}
      {publications.length > 0 && (
        <section>
          <h2>{text.t('publishing.version.records')}</h2>
          <ul className={styles.records}>{publications.map((record) => <li key={`${record.at}.${record.kind}`}><p>{recordWords(record, text)}</p><p className={publishing.hint}>{[formatWhen(record.at, now, text), record.note, replayWords(record, text)].filter(Boolean).join(text.t('common.separator'))}</p></li>)}</ul>
        </section>
      )}
      <VersionChanges flow={flow} version={version} former={former ?? older} />
      {back && <RollbackDialog flow={flow} from={live} to={isLive ? former ?? version : version} onClose={() => setBack(false)} onDone={() => { setBack(false); void navigate(`/flows/${flow}/versions/${isLive ? former ?? version : version}`); }} />}
      {drafting && <DraftDialog flow={flow} version={version} onClose={() => setDrafting(false)} />}
    </div>
  );
}

function recordWords({ kind, askedBy, approvedBy, former }: Publication, text: Text): string {
  if (kind === 'rolled_back') return text.t('publishing.version.rolledBack', { by: askedBy, former: former ?? 0 });
  const approved = approvedBy === null ? [] : [approvedBy === askedBy ? text.t('publishing.version.self') : text.t('publishing.version.approved', { by: approvedBy })];
  return [text.t('publishing.version.published', { by: askedBy }), ...approved].join(text.t('common.separator'));
}

function replayWords({ kind, replay }: Publication, text: Text): string {
  if (kind === 'rolled_back') return '';
  return replay ? text.t('publishing.version.replay', { done: replay.done, other: replay.other }) : text.t('publishing.version.noReplay');
}

/** An older version becomes the draft, over whatever draft there is. */
function DraftDialog({ flow, version, onClose }: { flow: string; version: number; onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const take = useFlowAct(async () => {
    const path = `/flows/${flow}/versions/${version}`;
    const [xml, { items: forms }, draft] = await Promise.all([request<string>('GET', `${path}/xml`, { as: 'text' }), request<{ items: Form[] }>('GET', `${path}/forms`), request<FlowDraft>('GET', `/flows/${flow}/draft`)]);
    await request('PUT', `/flows/${flow}/draft`, { body: { xml, forms, revision: draft.revision, takeOver: true } });
  });
  return (
    <Modal open title={text.t('publishing.version.draft')} okText={text.t('publishing.version.draft')} cancelText={text.t('common.cancel')} confirmLoading={take.isPending} onCancel={onClose}
      onOk={() => take.mutate(undefined, { onSuccess: () => void navigate(`/flows/${flow}/diagram`), onError: toast.fail })}>{text.t('publishing.version.draft.what', { n: version })}</Modal>
  );
}
