import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FlowScenario } from '../../server/contracts/types.ts';
import { Icon } from '../../ui/components/icon.tsx';
import type { Label } from '../../ui/i18n/entry.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { downloadScenario } from '../trial/download-scenario.ts';
import { SaveDialog } from '../trial/next/save-dialog.tsx';
import { removeScenario, storeScenario } from './scenarios-api.ts';

/** What else is done with a kept scenario: its name, a file of it, its end. */
export function ScenarioActs({ flow, scenario: { key, hash, scenario }, onChanged }: { flow: string; scenario: FlowScenario; onChanged: () => Promise<void> }) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null);
  const rename = async (name: Label) => {
    try {
      await storeScenario(flow, key, { ...scenario, name: { zh: name.zh, ...(name.en ? { en: name.en } : {}) } }, hash);
      await onChanged();
    } catch (error) {
      toast.fail(error);
    }
  };
  const remove = async () => {
    try {
      await removeScenario(flow, key, hash);
      await navigate(`/flows/${flow}/scenarios`);
      await onChanged();
      toast.show({ text: text.t('scenarios.removed', { name: text.label(scenario.name) }) });
    } catch (error) {
      toast.fail(error);
    }
    setAsking(null);
  };
  const items = [
    { key: 'rename', label: text.t('scenarios.rename'), onClick: () => setAsking('rename') },
    { key: 'download', label: text.t('scenarios.download'), onClick: () => downloadScenario(scenario) },
    { key: 'remove', danger: true, label: text.t('scenarios.remove'), onClick: () => setAsking('remove') },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}><Button aria-label={text.t('scenarios.more')} icon={<Icon name="more" />} /></Dropdown>
      <SaveDialog open={asking === 'rename'} title={text.t('scenarios.rename')} name={scenario.name} onClose={() => setAsking(null)} onSave={(name) => void rename(name)} />
      <Modal open={asking === 'remove'} title={text.t('scenarios.remove.title', { name: text.label(scenario.name) })} okText={text.t('scenarios.remove')} okButtonProps={{ danger: true }} cancelText={text.t('common.cancel')}
        onOk={() => void remove()} onCancel={() => setAsking(null)}>{text.t('scenarios.remove.what')}</Modal>
    </>
  );
}
