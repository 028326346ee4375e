import { ariaDescribedByIds } from '@rjsf/utils';
import type { WidgetProps } from '@rjsf/utils';
import { MoneyInput } from '../../amount/money-input.tsx';
import { formatMoney } from '../../format/money.ts';
import { settingOf } from '../context.ts';
import { ReadText } from './read-text.tsx';

/** An amount in minor units. Its bounds are the schema's, tightened by those of this ticket. */
export function MoneyWidget(props: WidgetProps) {
  const { id, name, value, readonly, disabled, registry, schema, required, onChange } = props;
  const setting = settingOf(registry);
  const currency = setting.surroundings.currency ?? 'CNY';
  const amount = value as number | null | undefined;
  if (readonly) {
    return <ReadText id={id} value={typeof amount === 'number' ? formatMoney(amount, currency, setting.text.language) : undefined} setting={setting} />;
  }
  const bounds = setting.surroundings.amounts?.[name];
  const max = Math.min(schema.maximum ?? Infinity, bounds?.max ?? Infinity);
  return (
    <MoneyInput
      id={id} value={amount} currency={currency} max={Number.isFinite(max) ? max : undefined} limit={bounds?.limit} disabled={disabled}
      invalid={Boolean(props.rawErrors?.length)} required={required} describedBy={ariaDescribedByIds(id)} onChange={onChange}
    />
  );
}
