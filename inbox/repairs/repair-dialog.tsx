import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Positions, TicketDetail } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './repair-dialog.module.css';

type Act = 'move' | 'skip' | 'void';

/** What operators do with a ticket that is stuck: move it, skip the step, void it; each with a reason. */
export function RepairDialog({ ticket, onClose }: { ticket: Pick<TicketDetail, 'id' | 'number'>; onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const client = useQueryClient();
  const [act, setAct] = useState<Act>('move');
  const [at, setAt] = useState<string>();
  const [to, setTo] = useState<string>();
  const [outcome, setOutcome] = useState<string>();
  const [reason, setReason] = useState('');
  const places = useQuery({ queryKey: ['tickets', 'positions', ticket.id], queryFn: ({ signal }) => request<Positions>('GET', `/tickets/${ticket.id}/positions`, { signal }), staleTime: 0 });
  const positions = (places.data?.positions ?? []).filter(({ skippable }) => act !== 'skip' || skippable);
  const here = positions.find(({ id }) => id === at) ?? positions[0];
  const version = places.data?.version;
  const send = useMutation({
    mutationFn: () => request<TicketDetail>('POST', `/tickets/${ticket.id}/${act}`, {
      body: { reason: reason.trim(), version, ...(act === 'move' ? { from: here?.id, to } : {}), ...(act === 'skip' ? { at: here?.id, ...(outcome === undefined ? {} : { outcome }) } : {}) },
    }),
    onSuccess: () => {
      toast.show({ text: text.t('repair.done') });
      void client.invalidateQueries({ queryKey: ['tickets'] });
      onClose();
    },
    // the ticket may have gone on meanwhile: what is offered next is where it stands by then
    onError: () => void places.refetch(),
  });
  const ready = reason.trim() !== '' && version !== undefined && (act === 'void' || (here !== undefined && (act === 'move' ? to !== undefined : here.outcomes.length === 0 || outcome !== undefined)));
  return (
    <Modal open title={`${text.t('repair.title')} ${ticket.number}`} okText={text.t(`repair.act.${act}`)} cancelText={text.t('common.cancel')} okButtonProps={{ danger: act === 'void', disabled: !ready }} confirmLoading={send.isPending} onOk={() => send.mutate()} onCancel={onClose}>
      <div className={styles.form}>
        <Radio.Group aria-label={text.t('repair.act')} value={act} onChange={(event) => { setAct(event.target.value as Act); setOutcome(undefined); }} options={(['move', 'skip', 'void'] as const).map((value) => ({ value, label: text.t(`repair.act.${value}`) }))} />
        <p className={styles.what}>{text.t(`repair.${act}.what`)}</p>
        {act !== 'void' && (places.isSuccess && positions.length === 0
          ? <Alert type="info" showIcon title={text.t('repair.nowhere')} />
          : <label className={styles.field}>{text.t('repair.at')}<Select aria-label={text.t('repair.at')} value={here?.id ?? null} loading={places.isPending} onChange={(id: string) => { setAt(id); setOutcome(undefined); }} options={positions.map(({ id, label }) => ({ value: id, label: text.label(label) }))} /></label>)}
        {act === 'move' && <label className={styles.field}>{text.t('repair.to')}<Select aria-label={text.t('repair.to')} showSearch={{ optionFilterProp: 'label' }} value={to ?? null} onChange={setTo} options={(places.data?.targets ?? []).filter(({ model }) => !here || model === here.model || model === places.data?.targets[0]?.model).map(({ element, label }) => ({ value: element, label: text.label(label) || element }))} /></label>}
        {act === 'skip' && here && here.outcomes.length > 0 && <label className={styles.field}>{text.t('repair.outcome')}<Select aria-label={text.t('repair.outcome')} value={outcome ?? null} onChange={setOutcome} options={here.outcomes.map(({ code, label }) => ({ value: code, label: text.label(label) }))} /></label>}
        <label className={styles.field}>{text.t('repair.reason')}<Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} /></label>
        {places.error && <Alert type="error" showIcon title={asApiError(places.error).message} />}
        {send.error && <Alert type="error" showIcon title={asApiError(send.error).message} />}
      </div>
    </Modal>
  );
}
