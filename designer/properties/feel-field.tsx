import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../../ui/i18n/use-text.ts';
import { knownField } from '../conditions/fields.ts';
import { expressionProblem } from '../problems/check-flow.ts';
import { withLastName } from './last-name.ts';
import { Field } from './parts.tsx';

export interface FeelFieldProps {
  label: string;
  /** FEEL without its leading `=`; or with one, or a plain text, where `literal` is set. */
  value: string;
  onCommit: (value: string) => void;
  /** Values that can be read here, offered while a name is typed. */
  paths: readonly string[];
  help?: string;
  rows?: number;
  /** A text without a leading `=` means itself. */
  literal?: boolean;
  placeholder?: string;
}

/** An expression, checked while it is typed; names of values are completed. Taken when one leaves it; what is wrong is not taken. */
export function FeelField(props: FeelFieldProps) {
  return <FeelDraft key={props.value} {...props} />;
}

function FeelDraft({ label, value, onCommit, paths, help, rows = 1, literal = false, placeholder }: FeelFieldProps) {
  const text = useText();
  const [draft, setDraft] = useState(value);
  const computed = !literal || draft.trim().startsWith('=');
  const problem = draft.trim() !== '' && computed ? expressionProblem(draft.trim().replace(/^=/, '')) : undefined;
  const error = draft === value || !problem ? undefined : text.label(problem);
  const { last, complete } = withLastName(draft);
  const options = computed && last !== '' ? paths.filter((path) => path !== last && path.toLowerCase().includes(last.toLowerCase())).slice(0, 12)
    .map((path) => ({ value: complete(path), label: knownField(path) ? `${path} · ${text.label(knownField(path)?.label)}` : path })) : [];
  const commit = () => {
    const next = draft.trim();
    if (next !== value && !error) onCommit(next);
  };
  return (
    <Field label={label} help={help} error={error}>
      {(id) => (
        <AutoComplete id={id} value={draft} options={options} onChange={(next: string) => setDraft(next)} onBlur={commit} popupMatchSelectWidth={300} style={{ width: '100%' }}>
          <Input.TextArea autoSize={{ minRows: rows, maxRows: 8 }} spellCheck={false} placeholder={placeholder} {...(error ? { status: 'error' as const } : {})} />
        </AutoComplete>
      )}
    </Field>
  );
}
