import { Tooltip } from 'antd';
import { NavLink } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { useText } from '../i18n/use-text.ts';
import markUrl from './mark.svg';
import { MeMenu } from './me-menu.tsx';
import { modulesFor } from './modules.ts';
import styles from './rail.module.css';
import { useDeskSession } from './session-context.ts';

/** The narrow navigation of every page but the inbox: icons with names. */
export function Rail() {
  const text = useText();
  const { user } = useDeskSession();
  return (
    <nav className={styles.rail} aria-label={text.t('shell.nav')}>
      <img className={styles.mark} src={markUrl} width={24} height={24} alt="" />
      {modulesFor(user.roles).map((module) => (
        <Tooltip key={module.path} title={text.t(module.title)} placement="right">
          <NavLink to={module.path} className={styles.link ?? ''} aria-label={text.t(module.title)}>
            <Icon name={module.icon} size={18} />
          </NavLink>
        </Tooltip>
      ))}
      <div className={styles.me}><MeMenu /></div>
    </nav>
  );
}
