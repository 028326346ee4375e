import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import type { TicketSummary } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useTickets } from '../../ui/api/tickets.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { CameraScan } from './camera-scan.tsx';
import { findParcel, tidyNumber } from './find-parcel.ts';
import { ParcelCards } from './parcel-cards.tsx';
import styles from './receive.module.css';

interface Found { readonly number: string; readonly tickets: readonly TicketSummary[] }

/** Where every parcel begins: scan or type its number, or choose among those expected. */
export function Component() {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);

  const find = async (typed: string) => {
    const number = tidyNumber(typed);
    if (!number) return;
    setBusy(true);
    try {
      const tickets = await findParcel(number);
      const [only] = tickets;
      if (only && tickets.length === 1) await navigate(`/receive/${only.number}`);
      else setFound({ number, tickets });
    } catch (thrown) {
      toast.fail(thrown);
    }
    setBusy(false);
  };

  return (
    <div className={styles.page}>
      <PageHeader title={text.t('receive.title')} />
      <NumberField busy={busy} onFind={(typed) => void find(typed)} />
      {found && <Answer found={found} />}
      <Expected />
    </div>
  );
}

function NumberField(props: { busy: boolean; onFind: (typed: string) => void }) {
  const text = useText();
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  useScannerKeys(field);
  const find = () => {
    props.onFind(typed);
    // the next scan replaces this one
    field.current?.select();
  };
  return (
    <form className={styles.scan} role="search" onSubmit={(event) => { event.preventDefault(); find(); }}>
      <label htmlFor="receive-number">{text.t('receive.number')}</label>
      <Input ref={field} id="receive-number" size="large" autoFocus autoComplete="off" enterKeyHint="search" value={typed} aria-describedby="receive-hint" onChange={(event) => setTyped(event.target.value)} />
      <small id="receive-hint">{text.t('receive.number.hint')}</small>
      <Button type="primary" size="large" htmlType="submit" block loading={props.busy}>{text.t('receive.find')}</Button>
      <CameraScan onNumber={(number) => { setTyped(number); props.onFind(number); }} />
    </form>
  );
}

/** A hardware scanner types: its first key goes to the field, wherever the page was touched last. */
function useScannerKeys(field: RefObject<InputRef | null>): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !/^[0-9A-Za-z]$/.test(event.key)) return;
      field.current?.focus();
    };
    document.addEventListener('keydown', listener, true);
    return () => document.removeEventListener('keydown', listener, true);
  }, [field]);
}

function Answer({ found }: { found: Found }) {
  const text = useText();
  if (found.tickets.length === 0) return <p role="alert" className={styles.none}>{text.t('receive.none', { number: found.number })}</p>;
  return <ParcelCards title={text.t('receive.several', { count: found.tickets.length })} tickets={found.tickets} />;
}

function Expected() {
  const text = useText();
  const tickets = useTickets({ view: 'to_inspect', limit: 50 });
  if (tickets.isPending) return <SkeletonRows />;
  if (tickets.isError) return <ErrorState error={asApiError(tickets.error)} onRetry={() => void tickets.refetch()} />;
  if (tickets.data.items.length === 0) return <EmptyState text={text.t('receive.waiting.none')} />;
  return <ParcelCards title={text.t('receive.waiting')} tickets={tickets.data.items} />;
}
