import { Button, Popover, Select, Switch } from 'antd';
import { useFigureMails, useSaveFigureMail } from '../../ui/api/figures.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './figures.module.css';

const EVERY = ['day', 'week', 'month'] as const;
const MORNING = 9;
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${String(hour).padStart(2, '0')}:00` }));

/** Has the figures sent to oneself. */
export function MailButton() {
  const text = useText();
  return (
    <Popover trigger="click" placement="bottomRight" title={text.t('figures.mail')} content={<Mails />}>
      <Button icon={<Icon name="bell" size={14} />}>{text.t('figures.mail')}</Button>
    </Popover>
  );
}

function Mails() {
  const text = useText();
  const now = useNow();
  const toast = useToast();
  const mails = useFigureMails();
  const save = useSaveFigureMail();
  if (!mails.data) return null;
  if (!mails.data.possible) return <p className={styles.mails}>{text.t('figures.mail.off')}</p>;
  const set = (every: (typeof EVERY)[number], hour: number | undefined) => save.mutate({ every, hour }, { onError: toast.fail });
  return (
    <div className={styles.mails}>
      <p>{text.t('figures.mail.hint')}</p>
      {EVERY.map((every) => {
        const mail = mails.data.items.find((item) => item.every === every);
        const name = text.t(`figures.mail.${every}`);
        return (
          <div key={every} className={styles.mail}>
            <label><Switch size="small" checked={mail !== undefined} onChange={(on) => set(every, on ? MORNING : undefined)} />{name}</label>
            {mail && <Select size="small" value={mail.hour} options={HOURS} aria-label={text.t('figures.mail.hour', { what: name })} onChange={(hour) => set(every, hour)} />}
            {mail && <small>{text.t('figures.mail.saved', { time: formatWhen(mail.nextAt, now, text) })}</small>}
          </div>
        );
      })}
    </div>
  );
}
