import type { ReactNode } from 'react';
import type { SavedView, TicketSummary } from '../../../server/contracts/types.ts';
import type { Text } from '../../../ui/i18n/text.ts';

export type ColumnCode = SavedView['columns'][number];

/** One column of the table of tickets. */
export interface Column {
  readonly code: ColumnCode;
  /** Class of its width and look, on head and cells. */
  readonly look?: string | undefined;
  /** The whole text, for the tooltip of a cell that may be cut. */
  readonly title?: (ticket: TicketSummary, text: Text, now: Date) => string;
  readonly cell: (ticket: TicketSummary, text: Text, now: Date) => ReactNode;
}
