import { ariaDescribedByIds } from '@rjsf/utils';
import type { WidgetProps } from '@rjsf/utils';
import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { usePhone } from '../../theme/theme-choice.ts';
import { settingOf } from '../context.ts';
import { ReadText } from './read-text.tsx';

/** How one kind of time is kept, shown and typed; formats as dayjs reads them. */
interface WhenKind {
  shown: string;
  /** Of the phone's own picker. */
  native: { type: 'datetime-local' | 'date'; format: string };
  showTime: false | { format: string };
  kept(at: dayjs.Dayjs): string;
}

const moment: WhenKind = {
  shown: 'YYYY-MM-DD HH:mm', native: { type: 'datetime-local', format: 'YYYY-MM-DDTHH:mm' }, showTime: { format: 'HH:mm' }, kept: (at) => at.toISOString(),
};

const day: WhenKind = { shown: 'YYYY-MM-DD', native: { type: 'date', format: 'YYYY-MM-DD' }, showTime: false, kept: (at) => at.format('YYYY-MM-DD') };

/** A moment, kept as ISO 8601 in UTC and shown in the reader's own zone. */
export function DateTime(props: WidgetProps) {
  return <When {...props} kind={moment} />;
}

/** A day without an hour. */
export function DateOnly(props: WidgetProps) {
  return <When {...props} kind={day} />;
}

function When(props: WidgetProps & { kind: WhenKind }) {
  const { id, value, readonly, disabled, registry, kind } = props;
  const phone = usePhone();
  const setting = settingOf(registry);
  const at = typeof value === 'string' && dayjs(value).isValid() ? dayjs(value) : null;
  const change = (next: dayjs.Dayjs | null): void => props.onChange(next?.isValid() ? kind.kept(next) : undefined);
  const common = { id, disabled, status: props.rawErrors?.length ? ('error' as const) : ('' as const), 'aria-describedby': ariaDescribedByIds(id), 'aria-required': props.required };
  if (readonly) return <ReadText id={id} value={at?.format(kind.shown)} setting={setting} />;
  // A calendar with hours beside it is wider than a phone; the phone has a picker of its own.
  if (phone) {
    return (
      <Input
        {...common} type={kind.native.type} value={at?.format(kind.native.format) ?? ''}
        onChange={(event) => change(event.target.value ? dayjs(event.target.value) : null)}
      />
    );
  }
  return (
    <DatePicker
      {...common} value={at} format={kind.shown} showTime={kind.showTime} needConfirm={false} inputReadOnly placeholder={setting.text.t('forms.choose')} onChange={change}
    />
  );
}
