import { Button } from 'antd';
import type { TicketPage } from '../../server/contracts/types.ts';
import { KeyHint } from '../../ui/components/key-hint.tsx';
import { formatCount } from '../../ui/format/count.ts';
import type { TextKey } from '../../ui/i18n/areas/index.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { pageSize } from './filters.ts';
import styles from './inbox.module.css';

const hints: readonly { readonly keys: readonly string[]; readonly word: TextKey }[] = [
  { keys: ['J', 'K'], word: 'inbox.key.move' },
  { keys: ['X'], word: 'inbox.key.select' },
  { keys: ['Enter'], word: 'inbox.key.open' },
  { keys: ['Space'], word: 'inbox.key.preview' },
  { keys: ['C'], word: 'inbox.key.claim' },
  { keys: ['/'], word: 'inbox.key.search' },
  { keys: ['?'], word: 'inbox.key.all' },
];

/** Keys, which part of the list this is, and the way to the next part. */
export function InboxFoot(props: { page: TicketPage | undefined; from: number; onPage: (cursor: string, from: number) => void }) {
  const text = useText();
  const { page, from } = props;
  const next = page?.nextCursor;
  return (
    <footer className={styles.foot}>
      <span className={styles.keys} aria-hidden="true">
        {hints.map((hint) => (
          <span key={hint.word}>{hint.keys.map((key) => <KeyHint key={key} keys={key} />)} {text.t(hint.word)}</span>
        ))}
      </span>
      <span className={styles.pages}>
        {page && page.items.length > 0 && <span>{range(page, from)}</span>}
        {from > 1 && <Button onClick={() => props.onPage('', 1)}>{text.t('inbox.first')}</Button>}
        {next && <Button onClick={() => props.onPage(next, from + pageSize)}>{text.t('inbox.next')}</Button>}
      </span>
    </footer>
  );

  function range(shown: TicketPage, first: number): string {
    const to = first + shown.items.length - 1;
    return shown.total === undefined
      ? text.t('inbox.range.open', { from: first, to })
      : text.t('inbox.range', { from: first, to, total: formatCount(shown.total) });
  }
}
