import { Dropdown } from 'antd';
import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { addRule, copyRule, deleteInput, deleteOutput, deleteRule, moveInput, moveOutput, moveRule, switchRule } from '../edit/edit-table.ts';
import styles from '../decisions.module.css';

/** The number of a row; its menu does what the keys do. */
export function RowMenu({ table, row, onTable }: { table: DecisionTable; row: number; onTable(table: DecisionTable): void }) {
  const text = useText();
  const off = table.rules[row]!.enabled === false;
  const acts = {
    above: addRule(table, row), below: addRule(table, row + 1), copy: copyRule(table, row), up: moveRule(table, row, -1), down: moveRule(table, row, 1), switch: switchRule(table, row), delete: deleteRule(table, row),
  };
  const items = (Object.keys(acts) as (keyof typeof acts)[]).map((key) => ({
    key, label: key === 'switch' ? text.t(off ? 'decisions.rule.on' : 'decisions.rule.off') : text.t(`decisions.rule.${key}`), danger: key === 'delete',
    disabled: (key === 'up' && row === 0) || (key === 'down' && row === table.rules.length - 1),
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => onTable(acts[key as keyof typeof acts]) }}>
      <button type="button" className={styles.rowNumber} aria-label={text.t('decisions.rowMenu', { n: row + 1 })}>{row + 1}</button>
    </Dropdown>
  );
}

interface ColumnMenuProps { table: DecisionTable; part: 'input' | 'output'; index: number; onTable(table: DecisionTable): void; onEdit(): void }

/** The name of a column; its menu changes the column. */
export function ColumnMenu({ table, part, index, onTable, onEdit }: ColumnMenuProps) {
  const text = useText();
  const columns = part === 'input' ? table.inputs : table.outputs;
  const [move, remove] = part === 'input' ? [moveInput, deleteInput] : [moveOutput, deleteOutput];
  const name = text.label(columns[index]!.label);
  const items = [
    { key: 'edit', label: text.t('decisions.column.edit') },
    { key: 'left', label: text.t('decisions.column.left'), disabled: index === 0 },
    { key: 'right', label: text.t('decisions.column.right'), disabled: index === columns.length - 1 },
    { key: 'delete', label: text.t('decisions.column.delete'), danger: true, disabled: columns.length === 1 },
  ];
  const run = (key: string): void => {
    if (key === 'edit') onEdit();
    else onTable(key === 'delete' ? remove(table, index) : move(table, index, key === 'left' ? -1 : 1));
  };
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => run(key) }}>
      <button type="button" className={styles.columnName} title={text.t('decisions.columnMenu')}>{name}<Icon name="chevronDown" size={12} /></button>
    </Dropdown>
  );
}
