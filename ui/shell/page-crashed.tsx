import { Button } from 'antd';
import { useText } from '../i18n/use-text.ts';
import styles from './plain-page.module.css';

/** Stands in for a page that threw, so that one broken page never leaves a blank window. */
export function PageCrashed() {
  const text = useText();
  return (
    <main className={styles.page}>
      <h1>{text.t('common.crashed.title')}</h1>
      <p role="alert">{text.t('common.crashed.detail')}</p>
      <Button type="primary" onClick={() => location.reload()}>{text.t('common.reload')}</Button>
    </main>
  );
}
