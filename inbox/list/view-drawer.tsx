import { Drawer } from 'antd';
import { ViewList } from '../../ui/components/view-list.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { ViewCode } from '../../ui/shell/views.ts';

export interface ViewDrawerProps {
  readonly open: boolean;
  readonly current: ViewCode;
  onClose(): void;
}

/** The list of views where there is no sidebar. */
export function ViewDrawer({ open, current, onClose }: ViewDrawerProps) {
  const text = useText();
  return (
    <Drawer open={open} placement="left" size={280} title={text.t('views.title')} onClose={onClose} styles={{ body: { padding: '0 12px 12px' } }}>
      <ViewList current={current} onChoose={onClose} />
    </Drawer>
  );
}
