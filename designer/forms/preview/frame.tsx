import { useEffect, useRef, type MouseEvent, type Ref } from 'react';
import type { Form } from '../../../server/contracts/types.ts';
import { ReflowForm, type FieldAccess, type FormData, type FormSurroundings, type ReflowFormHandle } from '../../../ui/forms/reflow-form.tsx';
import type { Language } from '../../../ui/i18n/language.ts';
import { useTextIn } from '../../../ui/i18n/load-texts.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useBuilder } from '../builder-context.ts';
import styles from '../forms.module.css';

export interface FrameProps {
  kind: 'phone' | 'desk';
  document: Form;
  fields: Readonly<Record<string, FieldAccess>>;
  data: FormData;
  outcome: string | undefined;
  language: Language;
  surroundings: FormSurroundings;
  onChange(data: FormData): void;
  handle: Ref<ReflowFormHandle>;
}

/** The form in the width of a phone or a computer. Clicking a field takes it in hand. */
export function Frame({ kind, document, fields, data, outcome, language, surroundings, onChange, handle }: FrameProps) {
  const text = useText();
  const words = useTextIn(language);
  const { field, select } = useBuilder();
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (field) screen.current?.querySelector(`[data-field="${CSS.escape(field.code)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [field?.code]);
  const pick = (event: MouseEvent): void => {
    const target = event.target as Element;
    // Nothing of a preview is kept, so no file is chosen either.
    if (target.closest('[data-kind=files]')) event.preventDefault();
    const code = target.closest<HTMLElement>('[data-field]')?.dataset.field;
    if (code !== undefined && code !== field?.code) select(code);
  };
  return (
    <figure className={kind === 'phone' ? styles.phone : styles.desk} lang={language}>
      <figcaption>{text.t(`builder.preview.${kind}`)}</figcaption>
      {field && <style>{`[data-preview=${kind}] [data-field="${CSS.escape(field.code)}"] { outline: 2px solid var(--pri); outline-offset: 4px; border-radius: 4px; background: var(--sel); }`}</style>}
      <div ref={screen} className={styles.screen} data-preview={kind} onClickCapture={pick}>
        <h3>{words.label(document.title)}</h3>
        <ReflowForm
          ref={handle} schema={document.schema} ui={document.ui} labels={document.labels} fields={fields} outcome={outcome} data={data} onChange={onChange} text={words}
          surroundings={surroundings} idPrefix={`preview-${kind}`}
        />
      </div>
    </figure>
  );
}
