import { ariaDescribedByIds } from '@rjsf/utils';
import type { WidgetProps } from '@rjsf/utils';
import { Input, InputNumber } from 'antd';
import { settingOf } from '../context.ts';
import { ReadText } from './read-text.tsx';

/** An empty text is no text: `required` then asks for it. */
function given(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** One line of text. */
export function ShortText(props: WidgetProps) {
  return <Line {...props} inputMode="text" />;
}

/** A phone number: a keypad on phones. */
export function Phone(props: WidgetProps) {
  return <Line {...props} inputMode="tel" />;
}

function Line(props: WidgetProps & { inputMode: 'text' | 'tel' }) {
  const { id, value, readonly, disabled, registry, schema, placeholder, onChange, onBlur, onFocus } = props;
  if (readonly) return <ReadText id={id} value={value as string | undefined} setting={settingOf(registry)} />;
  return (
    <Input
      id={id} value={(value as string | undefined) ?? ''} disabled={disabled} maxLength={schema.maxLength} placeholder={placeholder} inputMode={props.inputMode}
      status={props.rawErrors?.length ? 'error' : ''} aria-describedby={ariaDescribedByIds(id)} aria-required={props.required}
      onChange={(event) => onChange(given(event.target.value))} onBlur={() => onBlur(id, value)} onFocus={() => onFocus(id, value)}
    />
  );
}

/** Text of several lines that grows with what is written. */
export function LongText(props: WidgetProps) {
  const { id, value, readonly, disabled, registry, schema, placeholder, onChange, onBlur, onFocus } = props;
  if (readonly) return <ReadText id={id} value={value as string | undefined} setting={settingOf(registry)} />;
  return (
    <Input.TextArea
      id={id} value={(value as string | undefined) ?? ''} disabled={disabled} maxLength={schema.maxLength} placeholder={placeholder}
      autoSize={{ minRows: 2, maxRows: 8 }} status={props.rawErrors?.length ? 'error' : ''}
      aria-describedby={ariaDescribedByIds(id)} aria-required={props.required}
      onChange={(event) => onChange(given(event.target.value))} onBlur={() => onBlur(id, value)} onFocus={() => onFocus(id, value)}
    />
  );
}

/** A number that is not money. */
export function Count(props: WidgetProps) {
  const { id, value, readonly, disabled, registry, schema, onChange } = props;
  if (readonly) return <ReadText id={id} value={value === undefined ? undefined : String(value)} setting={settingOf(registry)} />;
  return (
    <InputNumber
      id={id} value={(value as number | undefined) ?? null} disabled={disabled} precision={schema.type === 'integer' ? 0 : undefined}
      inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'} status={props.rawErrors?.length ? 'error' : ''}
      aria-describedby={ariaDescribedByIds(id)} aria-required={props.required}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
