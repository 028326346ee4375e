import { Button, Drawer } from 'antd';
import type { TicketQuery } from '../../../server/contracts/types.ts';
import { useExports, useStartExport } from '../../../ui/api/exports.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';
import type { ColumnCode } from '../columns/column.ts';
import { ExportRow } from './export-row.tsx';
import styles from './exports.module.css';

export interface ExportPanelProps {
  readonly query: Partial<TicketQuery>;
  readonly columns: readonly ColumnCode[];
  readonly open: boolean;
  onClose(): void;
}

/** Starts a file of the list, and shows one's files. */
export function ExportPanel({ query, columns, open, onClose }: ExportPanelProps) {
  const text = useText();
  const toast = useToast();
  const found = useExports(open);
  const start = useStartExport();
  const items = found.data ?? [];
  const begin = (format: 'csv' | 'xlsx') => {
    const { cursor: _cursor, limit: _limit, sort: _sort, ...filter } = query;
    start.mutate({ format, language: text.language, columns: [...columns], filter }, { onError: toast.fail });
  };
  return (
    <Drawer open={open} size={420} title={text.t('exports.title')} onClose={onClose}>
      <p className={styles.what}>{text.t('exports.what', { count: columns.length })}</p>
      <div className={styles.acts}>
        <Button type="primary" loading={start.isPending} onClick={() => begin('csv')}>{text.t('exports.csv')}</Button>
        <Button loading={start.isPending} onClick={() => begin('xlsx')}>{text.t('exports.xlsx')}</Button>
      </div>
      <p className={styles.hint}>{text.t('exports.limits')}</p>
      <h2 className={styles.head}>{text.t('exports.mine')}</h2>
      {found.isSuccess && items.length === 0 && <p className={styles.hint}>{text.t('exports.none')}</p>}
      <ul className={styles.rows}>{items.map((item) => <ExportRow key={item.id} item={item} />)}</ul>
    </Drawer>
  );
}
