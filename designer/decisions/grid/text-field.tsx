import { Input } from 'antd';
import { useRef } from 'react';

interface TextFieldProps { value: string; label: string; className?: string | undefined; placeholder?: string; code?: boolean; max?: number; onChange(value: string): void }

/** A text that leaves the field with the focus; Escape leaves it as it was. */
export function TextField(props: TextFieldProps) {
  const given = useRef(false);
  return (
    <Input key={props.value} className={props.className ?? ''} defaultValue={props.value} aria-label={props.label} placeholder={props.placeholder ?? ''} maxLength={props.max ?? 200} autoComplete="off" spellCheck={!props.code}
      onKeyDown={(event) => { given.current = event.key === 'Escape'; }}
      onBlur={(event) => { if (!given.current && event.target.value !== props.value) props.onChange(event.target.value); }} />
  );
}
