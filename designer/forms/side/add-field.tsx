import { useDraggable } from '@dnd-kit/core';
import { Icon } from '../../../ui/components/icon.tsx';
import { KeyHint } from '../../../ui/components/key-hint.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { fieldTypes, type FieldTypeName } from '../model/field-types.ts';
import styles from '../forms.module.css';

/** The types of fields, each a card to click or to drag. */
export function AddField({ onAdd }: { onAdd(type: FieldTypeName): void }) {
  const text = useText();
  return (
    <section className={styles.add} aria-labelledby="builder-add">
      <h2 id="builder-add">{text.t('builder.add')} <small>{text.t('builder.add.hint')}</small> <KeyHint keys="N" /></h2>
      <div className={styles.cards}>{fieldTypes.map(({ type }) => <Card key={type} type={type} onAdd={() => onAdd(type)} />)}</div>
    </section>
  );
}

function Card({ type, onAdd }: { type: FieldTypeName; onAdd(): void }) {
  const text = useText();
  const drag = useDraggable({ id: `type.${type}`, data: { type } });
  const { icon } = fieldTypes.find((one) => one.type === type)!;
  return (
    <button ref={drag.setNodeRef} type="button" className={styles.card} data-type={type} {...drag.listeners} onClick={onAdd}>
      <Icon name={icon} size={14} />{text.t(`builder.type.${type}`)}
    </button>
  );
}
