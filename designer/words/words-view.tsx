import { useMemo, type ReactNode } from 'react';
import type { Model } from '../../engine/kernel/types.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { flowInWords } from './flow-in-words.ts';
import type { Speaker } from './speaker.ts';
import styles from './words.module.css';

/** The flow as text beside its diagram; a line selects its step. */
export function WordsView({ model, speaker, selected, onSelect }: { model: Model; speaker: Speaker; selected: string; onSelect: (element: string) => void }) {
  const text = useText();
  const lines = useMemo(() => flowInWords(model, speaker), [model, speaker]);
  return (
    <ol className={styles.lines} aria-label={text.t('in_words')}>
      {lines.map((line, at) => (
        <li key={`${at}.${line.element}`} className={line.number === undefined ? styles.way : styles.step}>
          <button type="button" aria-current={line.element === selected ? 'true' : undefined} onClick={() => onSelect(line.element)}>
            {line.number !== undefined && <span className={styles.number}>{line.number}</span>}
            <span>{parts(line.text)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What is in quotation marks is what things are called. */
function parts(text: string): ReactNode[] {
  return text.split(/(“[^”]*”)/).map((part, at) => (at % 2 === 1 ? <strong key={at}>{part}</strong> : part));
}
