import { Button, Segmented } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { isGroup, type Condition, type Row, type Simple } from './condition.ts';
import styles from './conditions.module.css';

/** One row to be drawn. `n`: its number in the whole condition, from 1. */
export interface RowProps { row: Row; n: number; onChange(row: Row): void; onRemove(): void }

export interface ConditionPartsProps {
  condition: Condition;
  /** What a new row says; undefined: there is nothing to ask for. */
  first: Row | undefined;
  onChange(condition: Condition): void;
  row(props: RowProps): ReactNode;
}

/** Rows and groups of rows, of which all or any must hold. A group that loses its last row goes. */
export function ConditionParts({ condition: { join, parts }, first, onChange, row }: ConditionPartsProps) {
  const text = useText();
  const put = (at: number, part: Row | Simple | undefined): void => onChange({ join, parts: part ? parts.with(at, part) : parts.filter((_, other) => other !== at) });
  const add = (part: Row | Simple): void => onChange({ join, parts: [...parts, part] });
  const before = (at: number): number => parts.slice(0, at).reduce((count, part) => count + (isGroup(part) ? part.rows.length : 1), 0);
  return (
    <>
      {parts.length > 1 && <Join value={join} onChange={(next) => onChange({ join: next, parts })} />}
      {parts.map((part, at) => (isGroup(part)
        ? <Group key={`${at}.group`} group={part} before={before(at)} first={first} row={row} onChange={(next) => put(at, next)} />
        : <Fragment key={`${at}.${part.field}`}>{row({ row: part, n: before(at) + 1, onChange: (next) => put(at, next), onRemove: () => put(at, undefined) })}</Fragment>))}
      <div className={styles.acts}>
        <Button size="small" disabled={!first} icon={<Icon name="plus" size={12} />} onClick={() => first && add(first)}>{text.t('designer.condition.add')}</Button>
        {parts.length > 0 && <Button size="small" disabled={!first} onClick={() => first && add({ join: join === 'and' ? 'or' : 'and', rows: [first] })}>{text.t('designer.condition.addGroup')}</Button>}
      </div>
    </>
  );
}

function Group({ group, before, first, row, onChange }: { group: Simple; before: number; first: Row | undefined; row: ConditionPartsProps['row']; onChange(group: Simple | undefined): void }) {
  const text = useText();
  const { rows } = group;
  const put = (next: Row[]): void => onChange(next.length > 0 ? { ...group, rows: next } : undefined);
  return (
    <div role="group" aria-label={text.t('designer.condition.group')} className={styles.group}>
      {rows.length > 1 ? <Join value={group.join} onChange={(join) => onChange({ ...group, join })} /> : <p className={styles.alone}>{text.t('designer.condition.group')}</p>}
      {rows.map((one, at) => (
        <Fragment key={`${at}.${one.field}`}>{row({ row: one, n: before + at + 1, onChange: (next) => put(rows.with(at, next)), onRemove: () => put(rows.filter((_, other) => other !== at)) })}</Fragment>
      ))}
      <div className={styles.acts}>
        <Button size="small" disabled={!first} icon={<Icon name="plus" size={12} />} onClick={() => first && put([...rows, first])}>{text.t('designer.condition.addInGroup')}</Button>
      </div>
    </div>
  );
}

function Join({ value, onChange }: { value: Simple['join']; onChange(join: Simple['join']): void }) {
  const text = useText();
  return <Segmented className={styles.join ?? ''} size="small" value={value} onChange={onChange} options={[{ value: 'and' as const, label: text.t('designer.condition.all') }, { value: 'or' as const, label: text.t('designer.condition.any') }]} />;
}
