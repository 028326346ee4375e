import { Drawer } from 'antd';
import type { ReactNode } from 'react';

/** What stands beside the ticket on wide screens, over it on others. */
export function SideDrawer(props: { open: boolean; title: string; onClose(): void; children: ReactNode }) {
  return <Drawer open={props.open} size={360} title={props.title} onClose={props.onClose} styles={{ body: { padding: 0 } }}>{props.children}</Drawer>;
}
