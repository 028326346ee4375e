import { DndContext, PointerSensor, pointerWithin, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { Button } from 'antd';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { BuilderProvider } from './builder-context.ts';
import { DeleteField } from './delete-field.tsx';
import { FieldEditor } from './editor/field-editor.tsx';
import { FormEditor } from './editor/form-editor.tsx';
import styles from './forms.module.css';
import type { FieldTypeName } from './model/field-types.ts';
import { Preview } from './preview/preview.tsx';
import { AddField } from './side/add-field.tsx';
import { FieldList } from './side/field-list.tsx';
import { FormList } from './side/form-list.tsx';
import { useBuilderKeys } from './use-builder-keys.ts';
import type { Undoable } from './use-undo.ts';
import { useWorkbench, type Workbench, type WorkbenchParts } from './use-workbench.ts';

/** The three columns: forms and fields, what is in hand, how it looks. */
export function FormWorkbench(parts: WorkbenchParts) {
  const bench = useWorkbench(parts);
  const { builder, document: form } = bench;
  useBuilderKeys(builder, bench.history, () => document.querySelector<HTMLElement>('[data-type]')?.focus());
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const list = <FormList forms={parts.edited.document.forms} model={parts.checked.model} flow={parts.flow} current={form?.key ?? ''} onNew={bench.newForm} />;
  if (!builder || !form) return <div className={styles.columns}><aside className={styles.side}>{list}</aside></div>;
  return (
    <DndContext sensors={sensors} collisionDetection={pointerWithin} onDragEnd={(event) => dropped(event, bench)}>
      <BuilderProvider value={builder}>
        <div className={styles.columns}>
          <aside className={styles.side}>
            <div className={styles.lists}>{list}<FieldList /></div>
            <AddField onAdd={(type) => bench.add(type)} />
          </aside>
          <div className={styles.middle}>
            <UndoBar history={bench.history} />
            {builder.field ? <FieldEditor key={builder.field.code} field={builder.field} /> : <FormEditor key={form.key} onCopy={bench.copyForm} onDelete={bench.deleteForm} />}
          </div>
          <Preview document={form} problems={parts.checked.problems} />
        </div>
        {bench.asking !== undefined && <DeleteField code={bench.asking} onDelete={() => bench.answer(true)} onClose={() => bench.answer(false)} />}
      </BuilderProvider>
    </DndContext>
  );
}

function UndoBar({ history }: { history: Undoable }) {
  const text = useText();
  return (
    <div className={styles.undo} role="toolbar" aria-label={text.t('builder.form.settings')}>
      <Button size="small" type="text" disabled={!history.undo} icon={<Icon name="back" size={14} />} onClick={history.undo}>{text.t('builder.undo')}</Button>
      <Button size="small" type="text" disabled={!history.redo} icon={<Icon name="retry" size={14} />} onClick={history.redo}>{text.t('builder.redo')}</Button>
    </div>
  );
}

/** A field onto another place, or a card among the fields. */
function dropped({ active, over }: DragEndEvent, bench: Workbench): void {
  const place = (over?.data.current as { place?: number } | undefined)?.place;
  const dragged = active.data.current as { code?: string; type?: FieldTypeName; place?: number } | undefined;
  if (place === undefined || !dragged) return;
  if (dragged.type) bench.add(dragged.type, place);
  else if (dragged.code && dragged.place !== place) bench.moveTo(dragged.code, place);
}
