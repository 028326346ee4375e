import { useEffect, useState, type RefObject } from 'react';
import { Icon } from '../../ui/components/icon.tsx';
import { KeyHint } from '../../ui/components/key-hint.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './filter-bar.module.css';

/** How long typing must rest before the list is asked; Enter asks at once. */
const restMs = 300;

/** Search by number, order, buyer, tracking number or words. Escape clears it, a second Escape leaves it. */
export function SearchField(props: { value: string; onChange: (q: string) => void; inputRef: RefObject<HTMLInputElement | null> }) {
  const text = useText();
  const [typed, setTyped] = useState(props.value);
  const [known, setKnown] = useState(props.value);
  // The address may change from elsewhere (back, a view, 清除条件): then it wins over what was typed.
  if (props.value !== known) {
    setKnown(props.value);
    setTyped(props.value);
  }
  const { onChange } = props;
  useEffect(() => {
    if (typed.trim() === known) return;
    const timer = setTimeout(() => onChange(typed.trim()), restMs);
    return () => clearTimeout(timer);
  }, [typed, known, onChange]);
  return (
    <div className={styles.search}>
      <Icon name="search" size={14} />
      <input ref={props.inputRef} type="search" value={typed} aria-label={text.t('inbox.search')} placeholder={text.t('inbox.search.placeholder')}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onChange(typed.trim());
          if (event.key !== 'Escape') return;
          if (typed) setTyped('');
          else event.currentTarget.blur();
        }} />
      <KeyHint keys="/" />
    </div>
  );
}
