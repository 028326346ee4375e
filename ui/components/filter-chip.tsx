import { Dropdown, Popover } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { nextValue, type FilterChoice } from './filter-value.ts';
import styles from './filter-chip.module.css';
import { Icon } from './icon.tsx';

export type { FilterChoice } from './filter-value.ts';

export interface FilterChipProps {
  readonly title: string;
  /** The chosen values; empty when the filter is not set. */
  readonly value: readonly string[];
  readonly choices: readonly FilterChoice[];
  readonly onChange: (value: readonly string[]) => void;
  readonly several?: boolean;
  /** What a value means that is not among the choices. */
  readonly shown?: string;
  /** More ways to choose, under the choices; makes the menu a panel. */
  readonly children?: ReactNode;
}

/** One filter: dashed while it is not set, solid with an x while it is. */
export function FilterChip(props: FilterChipProps) {
  const text = useText();
  const set = props.value.length > 0;
  const words = props.value.map((value) => props.choices.find((choice) => choice.value === value)?.label ?? props.shown ?? value);
  const opener = (
    <button type="button" className={styles.open} aria-haspopup={props.children ? 'dialog' : 'menu'}>
      {props.title}
      {set ? <strong>{words.join(text.t('common.separator'))}</strong> : <Icon name="chevronDown" size={12} />}
    </button>
  );
  return (
    <span className={`${styles.chip} ${set ? styles.set : ''}`}>
      {props.children ? <Popover trigger="click" placement="bottomLeft" content={<Panel {...props} />}>{opener}</Popover> : <Menu {...props} opener={opener} />}
      {set && (
        <button type="button" className={styles.clear} aria-label={text.t('inbox.filter.clear', { what: props.title })} onClick={() => props.onChange([])}>
          <Icon name="cross" size={12} />
        </button>
      )}
    </span>
  );
}

function Menu(props: FilterChipProps & { opener: ReactNode }) {
  const menu = {
    items: props.choices.map((choice) => ({ key: choice.value, label: choice.label })),
    selectable: true,
    multiple: props.several ?? false,
    selectedKeys: [...props.value],
    onClick: ({ key }: { key: string }) => props.onChange(nextValue(props, key)),
  };
  return <Dropdown trigger={['click']} menu={menu}>{props.opener}</Dropdown>;
}

function Panel(props: FilterChipProps) {
  return (
    <div className={styles.panel}>
      {props.choices.map((choice) => (
        <button key={choice.value} type="button" className={styles.choice} aria-pressed={props.value.includes(choice.value)}
          onClick={() => props.onChange(nextValue(props, choice.value))}>
          {choice.label}
        </button>
      ))}
      {props.children}
    </div>
  );
}
