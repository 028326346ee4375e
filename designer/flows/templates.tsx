import { useText } from '../../ui/i18n/use-text.ts';
import { useTemplates } from './flows-api.ts';
import styles from './flows.module.css';
import type { Beginning } from './new-flow-dialog.tsx';

/** What a new flow may begin with; it opens as a draft and can be tried before anything is kept. */
export function Templates({ onBegin }: { onBegin: (begin: Beginning) => void }) {
  const text = useText();
  const templates = useTemplates();
  return (
    <section className={styles.templates} aria-labelledby="flow-templates">
      <div><h2 id="flow-templates">{text.t('flows.templates')}</h2><span>{text.t('flows.templates.what')}</span></div>
      <ul>
        {(templates.data?.items ?? []).map(({ key, label, description, steps }) => (
          <li key={key}>
            <button type="button" onClick={() => onBegin({ kind: 'new', template: key, label })}>
              <strong>{text.label(label)}</strong><span>{text.label(description)} · {text.t('flows.templates.steps', { count: steps })}</span>
            </button>
          </li>
        ))}
        <li><button type="button" onClick={() => onBegin({ kind: 'new' })}><strong>{text.t('flows.new.blank')}</strong><span>{text.t('flows.templates.blank')}</span></button></li>
      </ul>
    </section>
  );
}
