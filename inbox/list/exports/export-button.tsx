import { Badge, Button, Drawer } from 'antd';
import { useState } from 'react';
import type { TicketQuery } from '../../../server/contracts/types.ts';
import { isAtWork, useExports, useStartExport } from '../../../ui/api/exports.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';
import type { ColumnCode } from '../columns/column.ts';
import { ExportRow } from './export-row.tsx';
import styles from './exports.module.css';

/** Takes the list away as a file, and shows how far the files are. */
export function ExportButton(props: { query: Partial<TicketQuery>; columns: readonly ColumnCode[] }) {
  const text = useText();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const found = useExports(open);
  const start = useStartExport();
  const items = found.data ?? [];
  const begin = (format: 'csv' | 'xlsx') => {
    const { cursor: _cursor, limit: _limit, sort: _sort, ...filter } = props.query;
    start.mutate({ format, language: text.language, columns: [...props.columns], filter }, { onError: toast.fail });
  };
  return (
    <>
      <Badge dot={items.some(isAtWork)}>
        <Button aria-haspopup="dialog" aria-expanded={open} icon={<Icon name="copy" size={14} />} onClick={() => setOpen(true)}>{text.t('exports.title')}</Button>
      </Badge>
      <Drawer open={open} size={420} title={text.t('exports.title')} onClose={() => setOpen(false)}>
        <p className={styles.what}>{text.t('exports.what', { count: props.columns.length })}</p>
        <div className={styles.acts}>
          <Button type="primary" loading={start.isPending} onClick={() => begin('csv')}>{text.t('exports.csv')}</Button>
          <Button loading={start.isPending} onClick={() => begin('xlsx')}>{text.t('exports.xlsx')}</Button>
        </div>
        <p className={styles.hint}>{text.t('exports.limits')}</p>
        <h2 className={styles.head}>{text.t('exports.mine')}</h2>
        {found.isSuccess && items.length === 0 && <p className={styles.hint}>{text.t('exports.none')}</p>}
        <ul className={styles.rows}>{items.map((item) => <ExportRow key={item.id} item={item} />)}</ul>
      </Drawer>
    </>
  );
}
