import type Modeler from 'bpmn-js/lib/Modeler.js';
import { Button, Dropdown } from 'antd';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { service } from '../canvas/services.ts';
import { canTidy, tidy } from '../canvas/tidy.ts';
import { fitAll, useZoom } from '../canvas/use-modeler.ts';
import { FindStep } from './find-step.tsx';
import styles from './designer.module.css';

const alignments = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;
const spreads = ['horizontal', 'vertical'] as const;

/** Undo, redo, zoom, tidy, align, find: what is done to the whole diagram. */
export function CanvasTools({ modeler }: { modeler: Modeler }) {
  const text = useText();
  const toast = useToast();
  const zoom = useZoom(modeler);
  const stack = service(modeler, 'commandStack');
  const canvas = service(modeler, 'canvas');
  const selected = service(modeler, 'selection').get();
  const align = ({ key }: { key: string }) => {
    if (key === 'horizontal' || key === 'vertical') service(modeler, 'distributeElements').trigger([...selected], key);
    else service(modeler, 'alignElements').trigger([...selected], key);
  };
  const arrange = () => { tidy(modeler).then(() => fitAll(modeler), toast.fail); };
  const items = [
    ...alignments.map((key) => ({ key, label: text.t(`designer.align.${key}`) })),
    ...spreads.map((key) => ({ key, label: text.t(`designer.spread.${key}`), disabled: selected.length < 3 })),
  ];
  return (
    <div className={styles.tools} role="toolbar" aria-label={text.t('designer.tools')}>
      <Button type="text" size="small" disabled={!stack.canUndo()} onClick={() => stack.undo()}>{text.t('common.undo')}</Button>
      <Button type="text" size="small" disabled={!stack.canRedo()} onClick={() => stack.redo()}>{text.t('designer.redo')}</Button>
      <Button type="text" size="small" aria-label={text.t('flowView.in')} icon={<Icon name="plus" size={14} />} onClick={() => canvas.zoom(canvas.zoom() * 1.25, 'auto')} />
      <Button type="text" size="small" title={text.t('designer.fullSize')} onClick={() => canvas.zoom(1, 'auto')}>{Math.round(zoom * 100)}%</Button>
      <Button type="text" size="small" aria-label={text.t('flowView.out')} icon={<Icon name="minus" size={14} />} onClick={() => canvas.zoom(canvas.zoom() / 1.25, 'auto')} />
      <Button type="text" size="small" onClick={() => fitAll(modeler)}>{text.t('flowView.fit')}</Button>
      <Button type="text" size="small" disabled={!canTidy(modeler)} onClick={arrange}>{text.t('tidy')}</Button>
      {selected.length > 1 && <Dropdown menu={{ items, onClick: align }} trigger={['click']}><Button type="text" size="small">{text.t('designer.align')}</Button></Dropdown>}
      <FindStep modeler={modeler} />
    </div>
  );
}
