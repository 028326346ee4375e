import { useDraggable, useDroppable } from '@dnd-kit/core';
import { useEffect, useRef } from 'react';
import { Icon } from '../../../ui/components/icon.tsx';
import { Tag } from '../../../ui/components/tag.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { newness, useBuilder } from '../builder-context.ts';
import { detailWords, nameOf, requiredWords } from '../field-words.ts';
import { iconOf, typeOf } from '../model/field-types.ts';
import type { FormField } from '../model/form-model.ts';
import styles from '../forms.module.css';

/** The form's fields in the order in which people meet them; each can be dragged, or moved by keyboard. */
export function FieldList() {
  const text = useText();
  const { form } = useBuilder();
  const end = useDroppable({ id: 'end', data: { place: form.fields.length } });
  return (
    <section className={styles.fields} aria-labelledby="builder-fields">
      <h2 id="builder-fields">{text.t('builder.fields', { form: text.label(form.title) })} <small>{text.t('builder.fields.hint')}</small></h2>
      {form.fields.length === 0 && <p className={styles.quiet}>{text.t('builder.fields.none')}</p>}
      <ol>{form.fields.map((field, place) => <FieldRow key={field.code} field={field} place={place} />)}</ol>
      <div ref={end.setNodeRef} className={`${styles.end} ${end.isOver ? styles.over : ''}`} />
    </section>
  );
}

function FieldRow({ field, place }: { field: FormField; place: number }) {
  const text = useText();
  const { form, live, field: selected, select, move } = useBuilder();
  const drag = useDraggable({ id: `field.${field.code}`, data: { code: field.code, place } });
  const drop = useDroppable({ id: `place.${field.code}`, data: { place } });
  const row = useRef<HTMLButtonElement>(null);
  const chosen = selected?.code === field.code;
  const news = newness(live, form, field);
  const name = nameOf(field, text);
  useEffect(() => { if (chosen) row.current?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  const order = (event: React.KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(field.code, event.key === 'ArrowUp' ? -1 : 1);
    // The row keeps the focus where it goes.
    requestAnimationFrame(() => row.current?.focus());
  };
  return (
    <li ref={drop.setNodeRef} className={`${styles.field} ${chosen ? styles.chosen : ''} ${drop.isOver && !drag.isDragging ? styles.over : ''} ${drag.isDragging ? styles.dragged : ''}`} data-field-row={field.code}>
      <button ref={drag.setNodeRef} type="button" className={styles.handle} aria-label={text.t('builder.fields.move', { name })} {...drag.listeners} onKeyDown={order}><Icon name="more" size={14} /></button>
      <button ref={row} type="button" className={styles.fieldRow} aria-current={chosen} onClick={() => select(field.code)} onKeyDown={order}>
        <span className={styles.icon}><Icon name={iconOf(typeOf(field))} size={14} /></span>
        <span className={styles.words}>
          <span><strong>{name}</strong> <code>{field.code}</code> {news && live && <Tag tone={news === 'new' ? 'done' : 'look'}>{text.t(`builder.${news}`)}</Tag>}</span>
          <small>{detailWords(form, field, text)}</small>
        </span>
        <small className={styles.needed}>{requiredWords(form, field, text)}</small>
      </button>
    </li>
  );
}
