import { Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useOnDuty, useSetDuty } from '../api/duty.ts';
import { useSignOut } from '../api/session.ts';
import { Avatar } from '../components/avatar.tsx';
import { Icon } from '../components/icon.tsx';
import { later } from '../components/later.tsx';
import { languageChoice, languages } from '../i18n/language.ts';
import { useText } from '../i18n/use-text.ts';
import type { Text } from '../i18n/text.ts';
import { useStored } from '../state/stored.ts';
import { useToast } from '../toast/toasts.tsx';
import { densities, densityChoice, themeChoice, themeChoices } from '../theme/theme-choice.ts';
import styles from './me-menu.module.css';
import { roleNames } from './role-names.ts';
import { useDeskSession } from './session-context.ts';

const PasswordDialog = later(async () => (await import('./password-dialog.tsx')).PasswordDialog, ({ open }) => open);

/** The signed-in person: on duty or not, language, appearance, row height, sign out. */
export function MeMenu(props: { wide?: boolean; phone?: boolean }) {
  const text = useText();
  const { user } = useDeskSession();
  const chosen = [`language ${useStored(languageChoice)}`, `theme ${useStored(themeChoice)}`, `density ${useStored(densityChoice)}`];
  const onDuty = useOnDuty(user.id);
  if (onDuty !== undefined) chosen.push(onDuty ? 'duty on' : 'duty off');
  const choose = useChoose(user.id);
  const [changing, setChanging] = useState(false);
  const look = props.phone ? styles.phone : props.wide ? styles.wide : '';
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: menuItems(text, onDuty !== undefined), selectedKeys: chosen, onClick: ({ key }) => (key === 'password' ? setChanging(true) : choose(key)) }}>
        <button type="button" className={`${styles.trigger} ${look}`}>
          {props.phone ? <Icon name="user" size={20} /> : <Avatar name={user.name} tone="me" />}
          {props.phone && text.t('shell.me')}
          {props.wide && <span className={styles.who}>{user.name}<small>{roleNames(user.roles, text)}{onDuty === false && ` · ${text.t('shell.duty.isOff')}`}</small></span>}
          <span className="sr-only">{text.t('shell.account', { name: user.name })}</span>
          {props.wide && <span className={styles.gear}><Icon name="gear" /></span>}
        </button>
      </Dropdown>
      <PasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  );
}

const duties = ['on', 'off', 'handBack'] as const;

function menuItems(text: Text, withDuty: boolean): MenuProps['items'] {
  return [
    ...(withDuty ? [group('duty', text.t('shell.duty'), duties.map((duty) => [duty, text.t(`shell.duty.${duty}`)]))] : []),
    group('language', text.t('common.language'), languages.map((language) => [language, language === 'en' ? 'English' : '中文'])),
    group('theme', text.t('common.theme'), themeChoices.map((choice) => [choice, text.t(`common.theme.${choice}`)])),
    group('density', text.t('common.density'), densities.map((density) => [density, text.t(`common.density.${density}`)])),
    { type: 'divider' },
    { key: 'password', icon: <Icon name="shield" />, label: text.t('settings.password.own') },
    { key: 'sign-out', icon: <Icon name="signOut" />, label: text.t('shell.signOut') },
  ];
}

function group(name: string, label: string, choices: readonly (readonly [string, string])[]) {
  return { type: 'group' as const, key: name, label, children: choices.map(([value, word]) => ({ key: `${name} ${value}`, label: word })) };
}

function useChoose(personId: string): (key: string) => void {
  const signOut = useSignOut();
  const setDuty = useDutyChoice(personId);
  return (key) => {
    if (key === 'sign-out') {
      signOut.mutate();
      return;
    }
    const [name, value] = key.split(' ');
    if (name === 'duty') setDuty(value ?? '');
    if (name === 'language') languageChoice.set(languages.find((word) => word === value) ?? 'zh-CN');
    if (name === 'theme') themeChoice.set(themeChoices.find((word) => word === value) ?? 'system');
    if (name === 'density') densityChoice.set(densities.find((word) => word === value) ?? 'comfortable');
  };
}

/** On or off duty, with a word about what becomes of open work. */
function useDutyChoice(personId: string): (choice: string) => void {
  const text = useText();
  const toast = useToast();
  const duty = useSetDuty(personId);
  return (choice) => duty.mutate({ onDuty: choice === 'on', handBack: choice === 'handBack' }, {
    onSuccess: ({ onDuty, handedBack }) => toast.show({ text: onDuty ? text.t('shell.duty.nowOn') : handedBack > 0 ? text.t('shell.duty.handedBack', { count: handedBack }) : text.t('shell.duty.nowOff') }),
    onError: toast.fail,
  });
}
