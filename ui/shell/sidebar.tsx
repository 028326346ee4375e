import { NavLink, useLocation } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { KeyHint } from '../components/key-hint.tsx';
import { ViewList } from '../components/view-list.tsx';
import { useText } from '../i18n/use-text.ts';
import { useJump } from './desk-keys.tsx';
import markUrl from './mark.svg';
import { MeMenu } from './me-menu.tsx';
import { modulesFor } from './modules.ts';
import { NoticeLink } from './notice-link.tsx';
import { useDeskSession } from './session-context.ts';
import styles from './sidebar.module.css';
import { viewOf } from './views.ts';

/** The wide navigation beside the inbox: shop, views, modules, me. */
export function Sidebar() {
  const text = useText();
  const jump = useJump();
  const { shop, user } = useDeskSession();
  // The views are the inbox's own entries.
  const others = modulesFor(user.roles).filter((module) => module.path !== '/inbox');
  const view = viewOf(useLocation().pathname.split('/')[2]);
  return (
    <nav className={styles.side} aria-label={text.t('shell.nav')}>
      <div className={styles.shop}>
        <img src={markUrl} width={24} height={24} alt="" />
        <span>{text.label(shop.name)}</span>
      </div>
      <button type="button" className={styles.jump} aria-keyshortcuts="Control+k" onClick={jump}>
        <Icon name="search" size={14} />
        <span>{text.t('shell.jump')}</span>
        <KeyHint keys="Ctrl K" />
      </button>
      <ViewList current={view.code} />
      <div className={styles.modules}>
        {others.map((module) => (
          <NavLink key={module.path} to={module.path} className={styles.link ?? ''}>
            <Icon name={module.icon} />
            {text.t(module.title)}
          </NavLink>
        ))}
        <NoticeLink look={styles.link ?? ''} words />
      </div>
      <div className={styles.me}><MeMenu wide /></div>
    </nav>
  );
}
