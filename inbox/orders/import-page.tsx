import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { DropZone } from './drop-zone.tsx';
import { addImportFiles } from './import-files.ts';
import { ImportHistory } from './import-history.tsx';
import { ImportResult } from './import-result.tsx';
import styles from './import.module.css';
import back from './order-page.module.css';
import { useImport, useStartImport } from './orders-api.ts';

/** Bringing orders in from files. The import on screen is in the address, so a reload goes on watching it. */
export function Component() {
  const { t } = useText();
  const [params, setParams] = useSearchParams();
  const id = params.get('id') ?? undefined;
  const job = useImport(id);
  return (
    <div className={styles.page}>
      <PageHeader title={<><Link className={back.back} to="/orders" aria-label={t('common.back')}><Icon name="back" /></Link>{t('import.title')}</>} />
      <div className={styles.body}>
        {id === undefined && <Choose onStarted={(started) => setParams({ id: started })} />}
        {job.isError && <ErrorState error={asApiError(job.error)} onRetry={() => void job.refetch()} />}
        {id !== undefined && job.data && <ImportResult job={job.data} onAgain={() => setParams({})} />}
        <ImportHistory current={id} onOpen={(chosen) => setParams({ id: chosen })} />
      </div>
    </div>
  );
}

function Choose({ onStarted }: { onStarted(id: string): void }) {
  const text = useText();
  const [files, setFiles] = useState<File[]>([]);
  const [problems, setProblems] = useState<string[]>([]);
  const start = useStartImport();
  function add(added: readonly File[]): void {
    const next = addImportFiles(files, added, text);
    setFiles(next.files);
    setProblems(next.problems);
  }
  return (
    <section className={styles.card} aria-label={text.t('import.title')}>
      <p className={styles.hint}>{text.t('import.hint')}</p>
      <DropZone onFiles={add} disabled={start.isPending} />
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.name}>
            <Icon name="attach" size={14} /><span className={styles.fileName}>{file.name}</span><span className={styles.quiet}>{sizeWords(file.size)}</span>
            <button type="button" aria-label={text.t('import.remove', { name: file.name })} onClick={() => setFiles(files.filter((other) => other !== file))}><Icon name="cross" size={14} /></button>
          </li>
        ))}
      </ul>
      <div role="status">{problems.map((problem) => <p key={problem} className={styles.problem}>{problem}</p>)}</div>
      {start.isError && <p className={styles.problem} role="alert">{asApiError(start.error).message}</p>}
      <Button
        type="primary" disabled={files.length === 0} loading={start.isPending}
        onClick={() => start.mutate(files, { onSuccess: ({ id }) => onStarted(id) })}
      >
        {startWords(start.isPending, files.length, text)}
      </Button>
    </section>
  );
}

function startWords(sending: boolean, count: number, text: Text): string {
  if (sending) return text.t('import.sending');
  return count === 0 ? text.t('import.title') : text.t('import.start', { count });
}

function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
