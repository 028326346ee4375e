import { Button, Segmented, Select } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { LengthField } from './length-field.tsx';
import { outcomesOf } from './outcome-acts.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section, TextField } from './parts.tsx';

/** How long a step may take, when people are warned, and what silence counts as. */
export function ClockSection({ modeler, element }: PanelProps) {
  const text = useText();
  const clock = readSettings(element.businessObject, 'Clock')[0];
  const outcomes = outcomesOf(element);
  const write = (change: Record<string, string>) => writeSettings(modeler, element, 'Clock', [{ ...clock, ...change }]);
  if (!clock) {
    const add = () => writeSettings(modeler, element, 'Clock', [{ duration: 'P2D', time: 'calendar', outcome: outcomes[0]?.code }]);
    return <Section title={text.t('designer.clock')}><p>{text.t('designer.clock.none')}</p><Button size="small" onClick={add}>{text.t('designer.clock.add')}</Button></Section>;
  }
  const kind = (['duration', 'date', 'cycle'] as const).find((one) => clock[one]) ?? 'duration';
  return (
    <Section title={text.t('designer.clock')} extra={<Button type="link" size="small" onClick={() => writeSettings(modeler, element, 'Clock', [])}>{text.t('designer.clock.remove')}</Button>}>
      {kind === 'duration'
        ? <LengthField label={text.t('designer.clock.longest')} value={String(clock.duration ?? '')} onChange={(duration) => write({ duration })} />
        : <TextField label={text.t(`designer.timer.${kind}`)} value={String(clock[kind] ?? '')} onCommit={(value) => write({ [kind]: value })} />}
      <Field label={text.t('designer.clock.time')}>
        {(id) => <Segmented id={id} block value={String(clock.time ?? 'calendar')} onChange={(time) => write({ time: String(time) })} options={[{ value: 'calendar', label: text.t('calendar_time') }, { value: 'working', label: text.t('working_time') }]} />}
      </Field>
      <LengthField label={text.t('designer.clock.warn')} help={text.t('designer.clock.warn.help')} optional value={String(clock.warn ?? '')} onChange={(warn) => write({ warn })} />
      <Field label={text.t('silence')} help={text.t('designer.clock.silence.help')}>
        {(id) => <Select id={id} allowClear value={clock.outcome ? String(clock.outcome) : undefined} onChange={(outcome: string | undefined) => write({ outcome: outcome ?? '' })} placeholder={text.t('designer.clock.remind')} options={outcomes.map(({ code, zh, en }) => ({ value: code, label: text.t('designer.clock.counts', { name: text.label({ zh, en }) }) }))} />}
      </Field>
    </Section>
  );
}
