import type { TextKey } from '../i18n/areas/index.ts';

export interface KeyGroup {
  readonly title: TextKey;
  readonly keys: readonly { readonly keys: string; readonly what: TextKey }[];
}

/** Every key of the desk, as the `?` dialog shows it. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'keys.everywhere',
    keys: [
      { keys: 'Ctrl K', what: 'keys.jump' },
      { keys: '?', what: 'keys.all' },
      { keys: 'G I', what: 'keys.goInbox' },
      { keys: 'G H', what: 'keys.goHandover' },
      { keys: 'G C', what: 'keys.goCustomers' },
      { keys: 'G F', what: 'keys.goFlows' },
      { keys: 'G O', what: 'keys.goIncidents' },
      { keys: 'Esc', what: 'keys.close' },
      { keys: 'Ctrl Z', what: 'keys.undo' },
    ],
  },
  {
    title: 'keys.inbox',
    keys: [
      { keys: 'J K', what: 'keys.move' },
      { keys: 'Shift J K', what: 'keys.extend' },
      { keys: 'X', what: 'keys.select' },
      { keys: 'Enter', what: 'keys.open' },
      { keys: 'Space', what: 'keys.preview' },
      { keys: 'A R O', what: 'keys.decide' },
      { keys: 'C', what: 'keys.claim' },
      { keys: 'P', what: 'keys.call' },
      { keys: 'E', what: 'keys.amount' },
      { keys: 'S', what: 'keys.reassign' },
      { keys: 'H', what: 'keys.suspendOnly' },
      { keys: 'L', what: 'keys.tag' },
      { keys: 'M', what: 'keys.note' },
      { keys: '/', what: 'keys.search' },
      { keys: '.', what: 'keys.newRows' },
      { keys: '[ ]', what: 'keys.views' },
    ],
  },
  {
    title: 'keys.ticket',
    keys: [
      { keys: 'A R O …', what: 'keys.outcomes' },
      { keys: 'W', what: 'keys.reply' },
      { keys: 'M', what: 'keys.note' },
      { keys: 'S', what: 'keys.reassign' },
      { keys: 'H', what: 'keys.suspend' },
      { keys: 'V', what: 'keys.evidence' },
      { keys: 'F', what: 'keys.flow' },
      { keys: 'I', what: 'keys.facts' },
      { keys: 'J K', what: 'keys.neighbours' },
    ],
  },
];
