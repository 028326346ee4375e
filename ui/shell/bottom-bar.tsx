import { NavLink } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { useText } from '../i18n/use-text.ts';
import styles from './bottom-bar.module.css';
import { MeMenu } from './me-menu.tsx';
import { modulesFor } from './modules.ts';
import { useDeskSession } from './session-context.ts';

/** The navigation of a phone, within reach of the thumb. */
export function BottomBar() {
  const text = useText();
  const { user } = useDeskSession();
  return (
    <nav className={styles.bar} aria-label={text.t('shell.nav')}>
      {modulesFor(user.roles).map((module) => (
        <NavLink key={module.path} to={module.path} className={styles.item ?? ''}>
          <Icon name={module.icon} size={20} />
          {text.t(module.title)}
        </NavLink>
      ))}
      <MeMenu phone />
    </nav>
  );
}
