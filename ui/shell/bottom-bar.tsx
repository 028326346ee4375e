import { Dropdown } from 'antd';
import { Link, useLocation, useNavigate } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { useText } from '../i18n/use-text.ts';
import styles from './bottom-bar.module.css';
import { MeMenu } from './me-menu.tsx';
import { isWithin, modulesFor, type Module } from './modules.ts';
import { NoticeLink } from './notice-link.tsx';
import { useDeskSession } from './session-context.ts';

/** Parts that fit beside notices and the account; the others are one press further. */
const most = 3;

/** The navigation of a phone, within reach of the thumb. */
export function BottomBar() {
  const text = useText();
  const { user } = useDeskSession();
  const { pathname } = useLocation();
  const modules = modulesFor(user.roles);
  const shown = modules.length > most + 1 ? modules.slice(0, most) : modules;
  return (
    <nav className={styles.bar} aria-label={text.t('shell.nav')}>
      {shown.map((module) => (
        <Link key={module.path} to={module.path} aria-current={isWithin(module, pathname) ? 'page' : undefined} className={styles.item ?? ''}>
          <Icon name={module.icon} size={20} />
          {text.t(module.title)}
        </Link>
      ))}
      {shown.length < modules.length && <More modules={modules.slice(shown.length)} pathname={pathname} />}
      <NoticeLink look={styles.item ?? ''} words size={20} />
      <MeMenu phone />
    </nav>
  );
}

function More({ modules, pathname }: { modules: readonly Module[]; pathname: string }) {
  const text = useText();
  const navigate = useNavigate();
  const here = modules.find((module) => isWithin(module, pathname));
  const items = modules.map(({ path, icon, title }) => ({ key: path, icon: <Icon name={icon} />, label: text.t(title) }));
  return (
    <Dropdown trigger={['click']} placement="top" menu={{ items, selectedKeys: here ? [here.path] : [], onClick: ({ key }) => void navigate(key) }}>
      <button type="button" className={styles.item} aria-haspopup="menu" data-here={here !== undefined}>
        <Icon name={here?.icon ?? 'more'} size={20} />
        {text.t(here ? here.title : 'shell.more')}
      </button>
    </Dropdown>
  );
}
