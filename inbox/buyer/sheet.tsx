import type { ReactNode } from 'react';
import { later } from '../../ui/components/later.tsx';

export interface SheetProps { title: string; open: boolean; onClose(): void; foot?: ReactNode; children: ReactNode }

/** A question over the page, loaded with the first one. */
export const Sheet = later<SheetProps>(async () => (await import('./sheet-view.tsx')).SheetView, ({ open }) => open);
