import { Tag } from '../../ui/components/tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { ChangeLine } from './change-lines.ts';
import styles from './diff.module.css';

/** What changed, one line each, with what it means for people under it; a name leads to its step. */
export function DiffWords({ lines, money, onSelect }: { lines: readonly ChangeLine[]; money?: ReadonlySet<string>; onSelect?: (element: string) => void }) {
  const text = useText();
  if (lines.length === 0) return <p className={styles.none}>{text.t('publishing.same')}</p>;
  return (
    <ul className={styles.lines} aria-label={text.t('publishing.changes')}>
      {lines.map((line, at) => (
        <li key={`${at}.${line.element ?? line.form}`} className={styles.line}>
          <span className={`${styles.mark} ${styles[line.kind]}`}>{text.t(`publishing.mark.${line.kind}`)}</span>
          <div>
            <p className={styles.what}>
              {line.element !== undefined && onSelect ? <button type="button" className={styles.name} onClick={() => onSelect(line.element as string)}>{line.name}</button> : <b>{line.name}</b>}{' '}
              <What line={line} />
              {line.element !== undefined && money?.has(line.element) && <span className={styles.money}><Tag tone="look">{text.t('publishing.money')}</Tag></span>}
            </p>
            {line.effect && <p className={styles.effect}>{line.effect}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function What({ line: { what, from, to } }: { line: ChangeLine }) {
  const text = useText();
  if (from !== undefined && to !== undefined) return <>{text.t('publishing.of', { what })} <del>{from}</del> {text.t('publishing.to')} <ins>{to}</ins></>;
  if (to !== undefined) return <>{text.t('publishing.of', { what })} <ins>{to}</ins></>;
  if (from !== undefined) return <>{text.t('publishing.of', { what })} <del>{from}</del></>;
  return <>{what}</>;
}
