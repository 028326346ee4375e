import { Button, Modal, Upload } from 'antd';
import { asApiError } from '../../../ui/api/api-error.ts';
import { ErrorState } from '../../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../../ui/components/skeleton-rows.tsx';
import { Tag } from '../../../ui/components/tag.tsx';
import { formatWhen } from '../../../ui/format/when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useNow } from '../../../ui/time/now.tsx';
import { useToast } from '../../../ui/toast/toasts.tsx';
import { dmnUrl, readDecisionVersion, tableFromDmn, useDecisionVersions } from '../decisions-api.ts';
import type { TableDraft } from '../edit/use-table-draft.ts';
import styles from '../decisions.module.css';

/** Who published what and why; an earlier version, or a file of another tool, becomes the draft. */
export function VersionsDialog({ draft, mayPublish, onClose }: { draft: TableDraft; mayPublish: boolean; onClose(): void }) {
  const text = useText();
  const now = useNow();
  const toast = useToast();
  const { key } = draft.table;
  const versions = useDecisionVersions(key, true);
  const take = async (table: ReturnType<typeof readDecisionVersion>, words: string): Promise<void> => {
    try {
      draft.apply({ ...(await table), key });
      toast.show({ text: words });
      onClose();
    } catch (thrown) {
      toast.fail(thrown);
    }
  };
  return (
    <Modal open title={text.t('decisions.versions')} footer={null} width={640} onCancel={onClose}>
      {versions.isPending && <SkeletonRows rows={3} />}
      {versions.isError && <ErrorState error={asApiError(versions.error)} onRetry={() => void versions.refetch()} />}
      <ul className={styles.versions}>
        {versions.data?.items.map((version) => (
          <li key={version.version}>
            <strong>{text.t('flows.version', { n: version.version })}</strong> {version.state === 'published' && <Tag tone="done">{text.t('decisions.live')}</Tag>}
            <span>{version.note}</span>
            <small>{version.publishedBy} · {formatWhen(version.publishedAt, now, text)}</small>
            <span className={styles.acts}>
              {mayPublish && <Button size="small" onClick={() => void take(readDecisionVersion(key, version.version), text.t('decisions.versions.taken', { n: version.version }))}>{text.t('decisions.versions.take')}</Button>}
              <Button size="small" href={dmnUrl(key, version.version)} download={`${key}-${version.version}.dmn`}>DMN</Button>
            </span>
          </li>
        ))}
      </ul>
      {mayPublish && (
        <Upload accept=".dmn,.xml" maxCount={1} showUploadList={false} beforeUpload={(file) => { void take(file.text().then(tableFromDmn).then(({ table }) => table), text.t('decisions.dmn.taken', { name: file.name })); return false; }}>
          <Button>{text.t('decisions.dmn.read')}</Button>
        </Upload>
      )}
    </Modal>
  );
}
