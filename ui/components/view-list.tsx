import { NavLink, useSearchParams } from 'react-router';
import { useViews } from '../api/views.ts';
import { savedParam, savedViewPath } from '../shell/saved-views.ts';
import { useTicketCounts } from '../api/tickets.ts';
import { formatCount } from '../format/count.ts';
import { useText } from '../i18n/use-text.ts';
import { viewGroups, type View } from '../shell/views.ts';
import { Icon } from './icon.tsx';
import styles from './view-list.module.css';

/** The inbox's lists with how many tickets wait in each. `current` also covers the address without a view. */
export function ViewList(props: { current: string; onChoose?: () => void }) {
  const text = useText();
  const counts = useTicketCounts();
  const saved = useViews().data?.items ?? [];
  const open = useSearchParams()[0].get(savedParam);
  return (
    <div>
      {viewGroups.map((group) => (
        <section key={group.title} className={styles.group} aria-label={text.t(group.title)}>
          <h2>{text.t(group.title)}</h2>
          <ul>
            {group.views.map((view) => (
              <li key={view.code}>
                <NavLink to={`/inbox/${view.code}`} className={styles.link ?? ''} aria-current={view.code === props.current && !saved.some(({ id }) => id === open) ? 'page' : false} onClick={props.onChoose}>
                  <Icon name={view.icon} />
                  {text.t(view.title)}
                  <Count view={view} count={counts.data?.views[view.code]} />
                </NavLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {saved.length > 0 && (
        <section className={styles.group} aria-label={text.t('views.group.saved')}>
          <h2>{text.t('views.group.saved')}</h2>
          <ul>
            {saved.map((view) => (
              <li key={view.id}>
                <NavLink to={savedViewPath(view)} className={styles.link ?? ''} aria-current={view.id === open ? 'page' : false} onClick={props.onChoose}>
                  <Icon name={view.shared ? 'users' : 'star'} />
                  <span className={styles.name}>{view.name}</span>
                </NavLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Count(props: { view: View; count: number | undefined }) {
  if (!props.count || props.view.uncounted) return null;
  return <span className={`${styles.count} ${props.view.alarming ? styles.alarming : ''}`}>{formatCount(props.count)}</span>;
}
