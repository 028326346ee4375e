import { Switch } from 'antd';
import { useId } from 'react';
import type { Notice } from '../../server/contracts/types.ts';
import { useNoticeSettings, useSaveNoticeSettings } from '../../ui/api/notices.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './notices.module.css';

const kinds: readonly Notice['kind'][] = ['assigned', 'mentioned', 'service_level_breached', 'buyer_answered'];

/** Which kinds of notice also come by e-mail. */
export function MailSwitches() {
  const text = useText();
  const toast = useToast();
  const id = useId();
  const settings = useNoticeSettings().data;
  const save = useSaveNoticeSettings();
  if (!settings) return null;
  const { mailOff } = settings;
  const turn = (kind: Notice['kind'], on: boolean) => save.mutate(on ? mailOff.filter((off) => off !== kind) : [...mailOff, kind], {
    onSuccess: () => toast.show({ text: text.t('notices.mail.saved') }), onError: toast.fail,
  });
  return (
    <section className={styles.mail} aria-labelledby={id}>
      <h2 id={id}>{text.t('notices.mail')}</h2>
      <p>{settings.mailSent ? text.t('notices.mail.to', { email: settings.email }) : text.t('notices.mail.none')}</p>
      {kinds.map((kind) => (
        <label key={kind}>
          <span>{text.t(`notices.mail.${kind}`)}</span>
          <Switch checked={!mailOff.includes(kind)} disabled={save.isPending} onChange={(on) => turn(kind, on)} aria-label={text.t(`notices.mail.${kind}`)} />
        </label>
      ))}
    </section>
  );
}
