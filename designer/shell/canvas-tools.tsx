import type Modeler from 'bpmn-js/lib/Modeler.js';
import { Button } from 'antd';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { service } from '../canvas/services.ts';
import { fitAll } from '../canvas/use-modeler.ts';
import styles from './designer.module.css';

/** Undo, redo, zoom, align: what is done to the whole diagram. */
export function CanvasTools({ modeler }: { modeler: Modeler }) {
  const text = useText();
  const stack = service(modeler, 'commandStack');
  const canvas = service(modeler, 'canvas');
  const several = service(modeler, 'selection').get().length > 1;
  const align = (how: string) => service(modeler, 'alignElements').trigger(service(modeler, 'selection').get(), how);
  return (
    <div className={styles.tools} role="toolbar" aria-label={text.t('designer.tools')}>
      <Button type="text" size="small" disabled={!stack.canUndo()} onClick={() => stack.undo()}>{text.t('common.undo')}</Button>
      <Button type="text" size="small" disabled={!stack.canRedo()} onClick={() => stack.redo()}>{text.t('designer.redo')}</Button>
      <Button type="text" size="small" aria-label={text.t('flowView.in')} icon={<Icon name="plus" size={14} />} onClick={() => canvas.zoom(canvas.zoom() * 1.25, 'auto')} />
      <Button type="text" size="small" aria-label={text.t('flowView.out')} icon={<Icon name="minus" size={14} />} onClick={() => canvas.zoom(canvas.zoom() / 1.25, 'auto')} />
      <Button type="text" size="small" onClick={() => fitAll(modeler)}>{text.t('flowView.fit')}</Button>
      {several && <Button type="text" size="small" onClick={() => align('middle')}>{text.t('designer.align.row')}</Button>}
      {several && <Button type="text" size="small" onClick={() => align('center')}>{text.t('designer.align.column')}</Button>}
    </div>
  );
}
