import type { IconName } from '../components/icon.tsx';
import type { TextKey } from '../i18n/areas/index.ts';

/** One list of the inbox; `code` is the API's name of the view and the address's last part. */
export interface View {
  readonly code: ViewCode;
  readonly icon: IconName;
  readonly title: TextKey;
  /** Its count is red: somebody's money did not arrive. */
  readonly alarming?: boolean;
  /** Nobody must act on them: no count. */
  readonly uncounted?: boolean;
}

export type ViewCode =
  | 'all' | 'mine' | 'due_today' | 'my_suspended' | 'to_claim' | 'to_review' | 'awaiting_buyer' | 'to_inspect' | 'to_refund'
  | 'refund_failed' | 'arbitration' | 'my_groups' | 'due_soon' | 'overdue' | 'suspended' | 'closed';

export interface ViewGroup {
  readonly title: TextKey;
  readonly views: readonly View[];
}

/** The inbox's lists, in the order of the sidebar. */
export const viewGroups: readonly ViewGroup[] = [
  {
    title: 'views.group.mine',
    views: [
      { code: 'mine', icon: 'inbox', title: 'views.mine' },
      { code: 'due_today', icon: 'clock', title: 'views.due_today' },
      { code: 'my_suspended', icon: 'pause', title: 'views.my_suspended' },
    ],
  },
  {
    title: 'views.group.team',
    views: [
      { code: 'my_groups', icon: 'users', title: 'views.my_groups' },
      { code: 'to_claim', icon: 'claim', title: 'views.to_claim' },
      { code: 'to_review', icon: 'shield', title: 'views.to_review' },
      { code: 'awaiting_buyer', icon: 'user', title: 'views.awaiting_buyer' },
      { code: 'to_inspect', icon: 'box', title: 'views.to_inspect' },
      { code: 'to_refund', icon: 'coin', title: 'views.to_refund' },
      { code: 'refund_failed', icon: 'alert', title: 'views.refund_failed', alarming: true },
      { code: 'arbitration', icon: 'arbitration', title: 'views.arbitration' },
    ],
  },
  {
    title: 'views.group.shop',
    views: [
      { code: 'all', icon: 'filter', title: 'views.all' },
      { code: 'due_soon', icon: 'clock', title: 'views.due_soon' },
      { code: 'overdue', icon: 'bell', title: 'views.overdue' },
      { code: 'suspended', icon: 'pause', title: 'views.suspended' },
      { code: 'closed', icon: 'check', title: 'views.closed', uncounted: true },
    ],
  },
];

export const allViews: readonly View[] = viewGroups.flatMap((group) => group.views);

/** The view of an address; an unknown or absent one is `mine`. */
export function viewOf(code: string | undefined): View {
  const found = allViews.find((view) => view.code === code) ?? allViews[0];
  if (!found) throw new Error('the inbox has no views');
  return found;
}

/** The view before or after another one, round the end. */
export function neighbourView(view: View, step: 1 | -1): View {
  const next = allViews[(allViews.indexOf(view) + step + allViews.length) % allViews.length];
  return next ?? view;
}
