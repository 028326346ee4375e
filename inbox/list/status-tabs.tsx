import { useTicketCounts } from '../../ui/api/tickets.ts';
import { formatCount } from '../../ui/format/count.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { ViewCode } from '../../ui/shell/views.ts';
import { statusGroups } from './filters.ts';
import styles from './status-tabs.module.css';

/** Groups whose tickets somebody still works on; the others would count up for ever. */
const counted = new Set<string>(['pending_review', 'in_progress', 'rejected', 'suspended']);

/** The list by status group, with how many tickets of this view are in each. */
export function StatusTabs(props: { view: ViewCode; group: string; total: number | undefined; onChange: (group: string) => void }) {
  const text = useText();
  const groups = useTicketCounts({ view: props.view }).data?.groups ?? {};
  return (
    <div className={styles.tabs} role="tablist" aria-label={text.t('inbox.tabs')}>
      {['', ...statusGroups].map((group) => {
        const count = group === '' && props.group === '' ? props.total : counted.has(group) ? groups[group] : undefined;
        return (
          <button key={group} type="button" role="tab" className={styles.tab} aria-selected={props.group === group} onClick={() => props.onChange(group)}>
            {groupWord(group, text)}
            {count ? <span>{formatCount(count)}</span> : null}
          </button>
        );
      })}
    </div>
  );
}

function groupWord(group: string, text: Text): string {
  if (group === '') return text.t('common.all');
  if (group === 'in_progress') return text.t('inbox.tab.in_progress');
  return text.word(group);
}
