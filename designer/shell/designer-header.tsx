import { useQueryClient } from '@tanstack/react-query';
import type Modeler from 'bpmn-js/lib/Modeler.js';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { request } from '../../ui/api/client.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import type { SaveState } from '../draft/draft-document.ts';
import { keep } from '../draft/kept-draft.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { exportFlow } from './export-flow.ts';
import type { ExportKind } from './export-flow.ts';
import type { Loaded } from './load-designer.ts';
import { FlowTabs } from '../flows/flow-tabs.tsx';
import { SaveWords } from './save-words.tsx';
import styles from './designer.module.css';

export interface DesignerHeaderProps { loaded: Loaded; saved: SaveState; modeler: Modeler | undefined; onPublish: () => void; onDiscarded: () => void; onLeave: () => void }

/** Which flow and draft this is, where the last change is, and what can be done with it. */
export function DesignerHeader({ loaded: { draft, running }, saved, modeler, onPublish, onDiscarded, onLeave }: DesignerHeaderProps) {
  const text = useText();
  const toast = useToast();
  const { shop } = useDeskSession();
  const client = useQueryClient();
  const [discarding, setDiscarding] = useState(false);
  const name = text.label(draft.label);
  const discard = async () => {
    try {
      await request('DELETE', `/flows/${draft.key}/draft`, { query: { revision: saved.revision } });
      keep(shop.slug, draft.key, undefined);
      await client.invalidateQueries({ queryKey: ['flows'], refetchType: 'none' });
      if (draft.live === null) onLeave();
      else onDiscarded();
    } catch (error) {
      toast.fail(error);
    }
    setDiscarding(false);
  };
  const kinds = ['bpmn', 'svg', 'png'] as const;
  const items = [
    ...(modeler ? kinds : []).map((kind) => ({ key: kind, label: text.t('designer.export', { kind: kind.toUpperCase() }) })),
    ...(saved.revision > 0 ? [{ key: 'discard', danger: true, label: text.t('designer.discard') }] : []),
  ];
  const act = ({ key }: { key: string }) => {
    if (key === 'discard') setDiscarding(true);
    else if (modeler) exportFlow(modeler, draft.key, key as ExportKind).catch(toast.fail);
  };
  return (
    <>
      <PageHeader
        name={text.t('designer.of', { name })}
        title={<><Link className={styles.back ?? ''} to="/flows" aria-label={text.t('common.back')}><Icon name="back" /></Link>{name}</>}
        summary={<><Tag tone="outline">{saved.revision > 0 ? text.t('draft') : text.t('flows.version', { n: draft.live ?? 0 })}</Tag> <SaveWords saved={saved} />{draft.live !== null && ` · ${text.t('designer.live', { n: draft.live, running })}`}</>}
        acts={(
          <>
            <FlowTabs flow={draft.key} saved={saved} />
            <Dropdown menu={{ items, onClick: act }} trigger={['click']}><Button aria-label={text.t('designer.more')} icon={<Icon name="more" />} /></Dropdown>
            <Button type="primary" disabled={(saved.state !== 'saved' && saved.state !== 'taken') || saved.revision === 0} onClick={onPublish}>{text.t('designer.publish')}</Button>
          </>
        )}
      />
      <Modal open={discarding} title={text.t('designer.discard.title')} okText={text.t('designer.discard')} okButtonProps={{ danger: true }} cancelText={text.t('common.cancel')} onOk={() => void discard()} onCancel={() => setDiscarding(false)}>{text.t('designer.discard.what')}</Modal>
    </>
  );
}
