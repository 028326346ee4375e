import type { ConfirmDialogProps } from './confirm-dialog.tsx';
import { later } from './later.tsx';

export type Question = NonNullable<ConfirmDialogProps['question']>;

/** The confirm dialog, loaded with the first question. */
export const LaterConfirm = later(async () => (await import('./confirm-dialog.tsx')).ConfirmDialog, ({ question }) => question !== null);
