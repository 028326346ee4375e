import { NavLink } from 'react-router';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './settings.module.css';

const sections = ['people', 'groups', 'replies'] as const;

/** The sections of the settings. */
export function SettingsTabs() {
  const text = useText();
  return (
    <nav className={styles.tabs} aria-label={text.t('settings.title')}>
      {sections.map((section) => <NavLink key={section} to={`/settings/${section}`} className={styles.tab ?? ''}>{text.t(`settings.${section}`)}</NavLink>)}
    </nav>
  );
}
