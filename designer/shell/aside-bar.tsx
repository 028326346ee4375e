import { Button } from 'antd';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import type { KeptDraft } from '../draft/kept-draft.ts';
import { handFile } from './export-flow.ts';
import styles from './designer.module.css';

export interface AsideBarProps { aside: KeptDraft; flow: string; editor: string; onCompare?: () => void; onSwap: () => void; onForget: () => void }

/** This device holds changes that are in no draft, because somebody else has saved since: they can be taken instead, handed out, or let go. */
export function AsideBar({ aside, flow, editor, onCompare, onSwap, onForget }: AsideBarProps) {
  const text = useText();
  const when = formatWhen(aside.at, useNow(), text);
  return (
    <div className={styles.bar} role="status">
      <span>{text.t(editor ? 'designer.aside' : 'designer.aside.nobody', { when, name: editor })}</span>
      {onCompare && <Button size="small" onClick={onCompare}>{text.t('designer.differs')}</Button>}
      <Button size="small" onClick={onSwap}>{text.t('designer.aside.swap')}</Button>
      <Button size="small" onClick={() => handFile(new Blob([aside.xml], { type: 'application/xml' }), `${flow}.bpmn`)}>{text.t('designer.aside.download')}</Button>
      <Button size="small" onClick={onForget}>{text.t('designer.aside.forget')}</Button>
    </div>
  );
}
