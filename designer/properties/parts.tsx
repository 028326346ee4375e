import { Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { Icon } from '../../ui/components/icon.tsx';
import styles from './properties.module.css';

/** A part of the panel that can be folded. */
export function Section({ title, children, extra, closed = false }: { title: string; children: ReactNode; extra?: ReactNode; closed?: boolean }) {
  const [open, setOpen] = useState(!closed);
  return (
    <section className={styles.section} aria-label={title}>
      <h3>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}><Icon name={open ? 'chevronDown' : 'chevronRight'} size={12} />{title}</button>
        {open && extra}
      </h3>
      {open && children}
    </section>
  );
}

/** A label, its control, one line of help, and what is wrong with it. */
export function Field({ label, help, error, children }: { label: string; help?: string | undefined; error?: string | undefined; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {error && <p className={styles.error} role="alert">{error}</p>}
      {!error && help && <p className={styles.help}>{help}</p>}
    </div>
  );
}

export interface TextFieldProps {
  label: string;
  value: string;
  onCommit: (value: string) => void;
  help?: string;
  /** Why a text cannot be used; it is then shown and not taken. */
  check?: (value: string) => string | undefined;
  rows?: number;
  placeholder?: string;
}

/** A text that is taken when one leaves it or presses Enter, so that one change is one step back; what is wrong is not taken. */
export function TextField(props: TextFieldProps) {
  // A new value from outside, such as by undo, begins a new draft.
  return <TextDraft key={props.value} {...props} />;
}

function TextDraft({ label, value, onCommit, help, check, rows, placeholder }: TextFieldProps) {
  const [draft, setDraft] = useState(value);
  const error = draft === value ? undefined : check?.(draft.trim());
  const commit = () => {
    const next = draft.trim();
    if (next !== value && !error) onCommit(next);
  };
  return (
    <Field label={label} help={help} error={error}>
      {(id) => rows
        ? <Input.TextArea id={id} rows={rows} value={draft} placeholder={placeholder} onChange={(event) => setDraft(event.target.value)} onBlur={commit} />
        : <Input id={id} value={draft} placeholder={placeholder} {...(error ? { status: 'error' as const } : {})} onChange={(event) => setDraft(event.target.value)} onBlur={commit} onPressEnter={commit} />}
    </Field>
  );
}
