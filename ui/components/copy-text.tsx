import { useText } from '../i18n/use-text.ts';
import { useToast } from '../toast/toasts.tsx';
import styles from './copy-text.module.css';
import { Icon } from './icon.tsx';

/** A button that copies a number or an address beside which it stands. */
export function CopyText(props: { value: string }) {
  const text = useText();
  const toast = useToast();
  // Outside https and localhost browsers have no clipboard.
  if (!('clipboard' in navigator)) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.value);
      toast.show({ text: text.t('common.copied', { what: props.value }) });
    } catch (thrown) {
      toast.fail(thrown);
    }
  };
  return (
    <button type="button" className={styles.copy} aria-label={text.t('common.copy', { what: props.value })} onClick={() => void copy()}>
      <Icon name="copy" size={14} />
    </button>
  );
}
