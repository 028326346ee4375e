import { Button } from 'antd';
import { useShowPhone } from '../../ui/api/customers.ts';
import { CopyText } from '../../ui/components/copy-text.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './calls.module.css';

/** A buyer's phone: masked until somebody asks for it, which is recorded; then a link that dials. `of`: the file or an order of the buyer. */
export function PhoneNumber(props: { of: string; masked: string | null; ticket?: string }) {
  const text = useText();
  const toast = useToast();
  const { user } = useDeskSession();
  const show = useShowPhone(props.of, props.ticket);
  if (show.data) {
    return (
      <span className={styles.number}>
        <a href={`tel:${show.data.phone.replaceAll(/[^\d+]/g, '')}`}><Icon name="phone" size={14} /> {show.data.phone}</a><CopyText value={show.data.phone} />
      </span>
    );
  }
  if (!props.masked) return null;
  return (
    <span className={styles.number}>
      {props.masked}
      {mayAct(user.roles, 'call') && (
        <Button size="small" type="link" loading={show.isPending} title={text.t('customers.phone.recorded')} onClick={() => show.mutate(undefined, { onError: toast.fail })}>{text.t('call.show')}</Button>
      )}
    </span>
  );
}
