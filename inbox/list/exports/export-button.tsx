import { Badge, Button } from 'antd';
import { useState } from 'react';
import type { TicketQuery } from '../../../server/contracts/types.ts';
import { isAtWork, useExports } from '../../../ui/api/exports.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { later } from '../../../ui/components/later.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { ColumnCode } from '../columns/column.ts';

const ExportPanel = later(async () => (await import('./export-panel.tsx')).ExportPanel, ({ open }) => open);

/** Takes the list away as a file, and shows how far the files are. */
export function ExportButton(props: { query: Partial<TicketQuery>; columns: readonly ColumnCode[] }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const items = useExports(open).data ?? [];
  return (
    <>
      <Badge dot={items.some(isAtWork)}>
        <Button aria-haspopup="dialog" aria-expanded={open} icon={<Icon name="copy" size={14} />} onClick={() => setOpen(true)}>{text.t('exports.title')}</Button>
      </Badge>
      <ExportPanel {...props} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
