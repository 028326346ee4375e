import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './orders.module.css';

/** How long typing must rest before the list is asked; Enter asks at once. */
const REST_MS = 300;

/** Search by order number, buyer or goods. */
export function SearchField({ value, onChange }: { value: string; onChange(q: string): void }) {
  const { t } = useText();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // The address may change from elsewhere (back, clearing): then it wins over what was typed.
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === known) return undefined;
    const timer = setTimeout(() => onChange(typed.trim()), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, known]);
  return (
    <Input
      type="search" className={styles.search} allowClear prefix={<Icon name="search" size={14} />} value={typed} aria-label={t('orders.search')}
      placeholder={t('orders.search.placeholder')} onChange={(event) => setTyped(event.target.value)} onPressEnter={() => onChange(typed.trim())}
    />
  );
}
