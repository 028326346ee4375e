import { ariaDescribedByIds } from '@rjsf/utils';
import type { WidgetProps } from '@rjsf/utils';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { settingOf } from '../context.ts';
import { ReadText } from './read-text.tsx';

/** A moment, kept as ISO 8601 in UTC and shown in the reader's own zone. */
export function DateTime(props: WidgetProps) {
  return <When {...props} shown="YYYY-MM-DD HH:mm" showTime={{ format: 'HH:mm' }} kept={(at) => at.toISOString()} />;
}

/** A day without an hour. */
export function DateOnly(props: WidgetProps) {
  return <When {...props} shown="YYYY-MM-DD" showTime={false} kept={(at) => at.format('YYYY-MM-DD')} />;
}

function When(props: WidgetProps & { shown: string; showTime: false | { format: string }; kept(at: dayjs.Dayjs): string }) {
  const { id, value, readonly, disabled, registry, shown, showTime, onChange } = props;
  const setting = settingOf(registry);
  const at = typeof value === 'string' && dayjs(value).isValid() ? dayjs(value) : null;
  if (readonly) return <ReadText id={id} value={at?.format(shown)} setting={setting} />;
  return (
    <DatePicker
      id={id} value={at} format={shown} showTime={showTime} disabled={disabled} needConfirm={false} inputReadOnly
      placeholder={setting.text.t('forms.choose')} status={props.rawErrors?.length ? 'error' : ''} aria-describedby={ariaDescribedByIds(id)}
      onChange={(next) => onChange(next ? props.kept(next) : undefined)}
    />
  );
}
