import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Modal, Select } from 'antd';
import { useState, type ChangeEvent } from 'react';
import { useNavigate } from 'react-router';
import type { BegunFlow, FlowSummary } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { newIdempotencyKey, request } from '../../ui/api/client.ts';
import type { Label } from '../../ui/i18n/entry.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useTemplates } from './flows-api.ts';
import styles from './flows.module.css';

const KEY = /^[a-z][a-z0-9-]{0,59}$/;

/** What a flow begins with. */
export interface Beginning { kind: 'new' | 'import'; template?: string; label?: Label; copyOf?: string }

export interface NewFlowDialogProps { readonly begin: Beginning; readonly flows: readonly FlowSummary[]; readonly onClose: () => void }

/** `copy:KEY`, `template:KEY` or nothing for a blank flow. */
function sourceOf({ template, copyOf }: Beginning): string {
  return template ? `template:${template}` : copyOf ? `copy:${copyOf}` : '';
}

/** Begins a flow: blank, from a template, as a copy, or from a file of another tool; then opens it. What an import could not take is shown first. */
export function NewFlowDialog({ begin, flows, onClose }: NewFlowDialogProps) {
  const { kind } = begin;
  const text = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [values, setValues] = useState({ zh: begin.label?.zh ?? '', en: begin.label?.en ?? '', key: '', from: sourceOf(begin), xml: '' });
  const templates = useTemplates().data?.items ?? [];
  const [source, of = ''] = values.from.split(':');
  const [once] = useState(newIdempotencyKey);
  const set = (part: Partial<typeof values>) => setValues((all) => ({ ...all, ...part }));
  const open = (key: string) => void navigate(`/flows/${key}/diagram`);
  const create = useMutation({
    mutationFn: () => request<BegunFlow>('POST', '/flows', {
      idempotencyKey: `${once}.${values.key}`,
      body: { key: values.key, label: { zh: values.zh.trim(), ...(values.en.trim() ? { en: values.en.trim() } : {}) }, ...(source === 'copy' ? { copyOf: of } : source === 'template' ? { template: of } : {}), ...(values.xml ? { xml: values.xml } : {}) },
    }),
    onSuccess: ({ draft, problems }) => {
      void client.invalidateQueries({ queryKey: ['flows', 'list'] });
      if (problems.length === 0) open(draft.key);
    },
  });
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) set({ xml: await file.text() });
  };
  const ready = values.zh.trim() !== '' && KEY.test(values.key) && (kind === 'new' || values.xml !== '');
  const refused = create.error ? asApiError(create.error) : undefined;
  const done = create.data;
  return (
    <Modal open title={text.t(kind === 'new' ? 'flows.new' : 'flows.import')} onCancel={onClose} footer={<><Button onClick={onClose}>{text.t('common.cancel')}</Button>{done
      ? <Button type="primary" onClick={() => open(done.draft.key)}>{text.t('flows.new.go')}</Button>
      : <Button type="primary" disabled={!ready} loading={create.isPending} onClick={() => create.mutate()}>{text.t('flows.new.go')}</Button>}</>}>
      {done ? (
        <><p>{text.t('flows.import.left')}</p><ul className={styles.left}>{done.problems.map((problem, at) => <li key={`${at}.${problem.code}`}>{text.label(problem.message)}</li>)}</ul></>
      ) : (
        <div className={styles.fields}>
          <label>{text.t('flows.new.zh')}<Input value={values.zh} maxLength={60} onChange={(event) => set({ zh: event.target.value })} /></label>
          <label>{text.t('flows.new.en')}<Input value={values.en} maxLength={60} onChange={(event) => set({ en: event.target.value })} /></label>
          <label>{text.t('flows.new.key')}<Input value={values.key} maxLength={60} onChange={(event) => set({ key: event.target.value })} {...(values.key && !KEY.test(values.key) ? { status: 'error' as const } : {})} /><small>{text.t('flows.new.key.help')}</small></label>
          {kind === 'new' && (
            <label>{text.t('flows.new.from')}
              <Select value={values.from} onChange={(from: string) => set({ from })} options={[
                { value: '', label: text.t('flows.new.blank') },
                { label: text.t('flows.templates'), options: templates.map(({ key, label }) => ({ value: `template:${key}`, label: text.label(label) })) },
                { label: text.t('flows.title'), options: flows.map((flow) => ({ value: `copy:${flow.key}`, label: text.t('flows.new.copy', { name: text.label(flow.label) }) })) },
              ]} />
            </label>
          )}
          {kind === 'import' && <label>{text.t('flows.import.file')}<input type="file" accept=".bpmn,.xml" onChange={(event) => void read(event)} /><small>{text.t('flows.import.help')}</small></label>}
        </div>
      )}
      {refused && <Alert type="error" showIcon title={refused.message} description={refused.errors.length > 0 && <ul>{refused.errors.map((error) => <li key={`${error.path}.${error.code}`}>{error.message}</li>)}</ul>} />}
    </Modal>
  );
}
