import { Button } from 'antd';
import type { ApiError } from '../api/api-error.ts';
import { useText } from '../i18n/use-text.ts';
import styles from './error-state.module.css';

/** What could not be read, how to try again, and the code for whoever is asked for help. */
export function ErrorState(props: { error: ApiError; title?: string; onRetry?: () => void }) {
  const text = useText();
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{props.title ?? text.t('problem.load')}</p>
      <p className={styles.detail}>{props.error.message}</p>
      {props.onRetry && <Button onClick={props.onRetry}>{text.t('common.retry')}</Button>}
      <p className={styles.code}>{text.t('problem.code', { code: props.error.code })}</p>
    </div>
  );
}
