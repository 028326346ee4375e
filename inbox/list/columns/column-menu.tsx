import { Button, Popover } from 'antd';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { ColumnCode } from './column.ts';
import styles from './column-menu.module.css';
import { columnCodes, usualColumns } from './read-columns.ts';

/** Which columns the table shows; the number always stays, since it is the way into the ticket. */
export function ColumnMenu(props: { chosen: readonly ColumnCode[]; onChange: (columns: readonly ColumnCode[]) => void }) {
  const text = useText();
  const change = (code: ColumnCode, on: boolean) => props.onChange(columnCodes.filter((one) => (one === code ? on : props.chosen.includes(one))));
  const panel = (
    <fieldset className={styles.panel}>
      <legend className="sr-only">{text.t('inbox.columns')}</legend>
      {columnCodes.map((code) => (
        <label key={code}>
          <input type="checkbox" checked={props.chosen.includes(code)} disabled={code === 'number'} onChange={(event) => change(code, event.target.checked)} />
          {text.t(`inbox.column.${code}`)}
        </label>
      ))}
      <Button size="small" onClick={() => props.onChange(usualColumns)}>{text.t('inbox.columns.usual')}</Button>
    </fieldset>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={panel}>
      <Button aria-haspopup="dialog" icon={<Icon name="eye" size={14} />}>{text.t('inbox.columns')}</Button>
    </Popover>
  );
}
