import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import type { FlowDraft, FlowSummary } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import type { ExportKind } from '../shell/export-flow.ts';
import { setFlowState } from './flows-api.ts';

const kinds = ['bpmn', 'svg', 'png'] as const satisfies readonly ExportKind[];

/** What else is done with a flow: a copy, a file of it, no new tickets any more. */
export function FlowMenu({ flow, mayDesign, onCopy }: { flow: FlowSummary; mayDesign: boolean; onCopy: () => void }) {
  const text = useText();
  const toast = useToast();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const name = text.label(flow.label);
  const stopped = flow.stopped !== null;
  const change = async () => {
    try {
      await setFlowState(flow.key, !stopped);
      await client.invalidateQueries({ queryKey: ['flows'] });
      toast.show({ text: text.t(stopped ? 'flows.started.done' : 'flows.stopped.done', { name }) });
    } catch (error) {
      toast.fail(error);
    }
    setAsking(false);
  };
  const save = async (kind: ExportKind) => {
    const { xml } = await request<FlowDraft>('GET', `/flows/${flow.key}/draft`);
    const { exportXml } = await import('./export-xml.ts');
    await exportXml(xml, flow.key, kind);
  };
  const items = [
    ...(mayDesign ? [{ key: 'copy', label: text.t('flows.copy'), onClick: onCopy }] : []),
    ...kinds.map((kind) => ({ key: kind, label: text.t('designer.export', { kind: kind.toUpperCase() }), onClick: () => { save(kind).catch(toast.fail); } })),
    ...(mayDesign && flow.version !== null && flow.ticketType !== null ? [{ key: 'state', danger: !stopped, label: text.t(stopped ? 'flows.start' : 'flows.stop'), onClick: () => setAsking(true) }] : []),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}><Button type="text" aria-label={text.t('flows.more', { name })} icon={<Icon name="more" />} /></Dropdown>
      <Modal open={asking} title={text.t(stopped ? 'flows.start.title' : 'flows.stop.title', { name })} okText={text.t(stopped ? 'flows.start' : 'flows.stop')} okButtonProps={{ danger: !stopped }} cancelText={text.t('common.cancel')}
        onOk={() => void change()} onCancel={() => setAsking(false)}>{text.t(stopped ? 'flows.start.what' : 'flows.stop.what', { running: flow.running })}</Modal>
    </>
  );
}
