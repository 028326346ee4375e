import type { WidgetProps } from '@rjsf/utils';
import { settingOf } from '../context.ts';
import { CourierSelect } from '../courier-select.tsx';
import { courierName } from '../couriers.ts';
import { ReadText } from './read-text.tsx';

/** A courier where a form asks for it apart from the number. */
export function CourierWidget(props: WidgetProps) {
  const { id, value, readonly, disabled, registry, onChange } = props;
  const setting = settingOf(registry);
  const code = value as string | undefined;
  if (readonly) return <ReadText id={id} value={code && courierName(code, setting.text)} setting={setting} />;
  return <CourierSelect id={id} value={code} text={setting.text} disabled={disabled} invalid={Boolean(props.rawErrors?.length)} onChange={onChange} />;
}
