import type { FormSetting } from '../context.ts';
import styles from '../forms.module.css';

/** A value that may only be read on this step. */
export function ReadText(props: { id: string; value: string | undefined; setting: FormSetting }) {
  return <p id={props.id} className={styles.read}>{props.value || <span className={styles.empty}>{props.setting.text.t('forms.empty')}</span>}</p>;
}
