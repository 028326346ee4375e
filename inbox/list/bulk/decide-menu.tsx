import { Button, Dropdown, type MenuProps } from 'antd';
import type { BulkOption, TicketSummary } from '../../../server/contracts/types.ts';
import { useBulkOptions } from '../../../ui/api/desk.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';
import styles from './bulk-bar.module.css';

/** The outcomes that the selected tickets allow, each with how many it really ends and why others are left out. */
export function DecideMenu(props: { tickets: readonly TicketSummary[]; busy: boolean; onDecide: (option: BulkOption) => void }) {
  const text = useText();
  const toast = useToast();
  const options = useBulkOptions();
  const load = (open: boolean) => {
    if (open) options.mutate(props.tickets.map(({ id }) => id), { onError: toast.fail });
  };
  const items: MenuProps['items'] = (options.data?.items ?? []).map((option) => ({
    key: `${option.element}/${option.outcome}`,
    disabled: option.tickets.length === 0,
    label: <>{text.t('inbox.bulk.option', { step: text.label(option.step), outcome: text.label(option.label), count: option.tickets.length })}<small className={styles.left}>{leftOut(option)}</small></>,
    onClick: () => props.onDecide(option),
  }));
  const none = { key: 'none', disabled: true, label: text.t(options.isPending ? 'common.loading' : 'inbox.bulk.noOption') };
  return (
    <Dropdown trigger={['click']} placement="topLeft" menu={{ items: items.length > 0 ? items : [none] }} onOpenChange={load}>
      <Button disabled={props.busy} aria-haspopup="menu">{text.t('inbox.bulk.decide')}</Button>
    </Dropdown>
  );

  function leftOut({ left }: BulkOption): string {
    const of = (why: BulkOption['left'][number]['why']): string => {
      const count = left.filter((one) => one.why === why).length;
      return count > 0 ? text.t(`inbox.bulk.left.${why}`, { count }) : '';
    };
    return [of('not_at_step'), of('not_yours'), of('needs_answer')].filter(Boolean).join(text.t('common.separator'));
  }
}
