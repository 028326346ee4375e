import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DecisionTable } from '../../engine/decisions/decision.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { usePublishDecision } from './decisions-api.ts';
import styles from './decisions.module.css';

/** A new table begins with one condition, one answer and a row for everything; nothing asks it yet, so it is published at once. */
export function NewTableDialog({ taken, onClose }: { taken: readonly string[]; onClose(): void }) {
  const text = useText();
  const navigate = useNavigate();
  const publish = usePublishDecision();
  const [key, setKey] = useState('');
  const [zh, setZh] = useState('');
  const usable = /^[a-z][a-z0-9-]*$/.test(key) && !taken.includes(key);
  const send = (): void => publish.mutate({ table: beginning(key, zh.trim()) }, { onSuccess: () => void navigate(`/decisions/${key}`) });
  return (
    <Modal open title={text.t('decisions.new')} okText={text.t('decisions.new.act')} cancelText={text.t('common.cancel')} okButtonProps={{ disabled: !usable || zh.trim() === '' }} confirmLoading={publish.isPending} onOk={send} onCancel={onClose}>
      <div className={styles.formRow}><label htmlFor="table-name">{text.t('decisions.column.zh')}</label><Input id="table-name" value={zh} maxLength={200} onChange={(event) => setZh(event.target.value)} /></div>
      <div className={styles.formRow}>
        <label htmlFor="table-key">{text.t('decisions.new.key')}</label>
        <Input id="table-key" value={key} maxLength={60} onChange={(event) => setKey(event.target.value)} aria-invalid={key !== '' && !usable} />
        <small>{taken.includes(key) ? text.t('decisions.column.mistake.taken') : text.t('decisions.new.key.help')}</small>
      </div>
      {publish.isError && <Alert type="error" showIcon title={asApiError(publish.error).message} />}
    </Modal>
  );
}

function beginning(key: string, zh: string): DecisionTable {
  return {
    key, label: { zh }, hitPolicy: 'FIRST',
    inputs: [{ id: 'amount', label: { zh: '申请金额', en: 'Requested amount' }, expression: 'request.amount', type: 'number', format: 'money' }],
    outputs: [{ name: 'result', label: { zh: '结果', en: 'Result' }, type: 'string' }],
    rules: [{ id: 'otherwise', cells: ['-'], results: [''], annotation: { zh: '其他情况', en: 'Everything else' } }],
  };
}
