import { Button, Segmented, Select } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { FeelField } from './feel-field.tsx';
import { knownPaths } from './known-paths.ts';
import { LengthField } from './length-field.tsx';
import { outcomesOf } from './outcome-acts.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section } from './parts.tsx';

const kinds = ['duration', 'date', 'cycle'] as const;
type Kind = (typeof kinds)[number];
const usual: Readonly<Record<Kind, string>> = { duration: 'P2D', date: '=now', cycle: 'R3/P1D' };

/** How long a step may take, when people are warned, and what silence counts as. */
export function ClockSection(props: PanelProps) {
  const text = useText();
  const { modeler, element } = props;
  const clock = readSettings(element.businessObject, 'Clock')[0];
  const outcomes = outcomesOf(element);
  const write = (change: Record<string, string>) => writeSettings(modeler, element, 'Clock', [{ ...clock, ...change }]);
  if (!clock) {
    const add = () => writeSettings(modeler, element, 'Clock', [{ duration: 'P2D', time: 'calendar', outcome: outcomes[0]?.code }]);
    return <div data-part="clock"><Section title={text.t('designer.clock')}><p>{text.t('designer.clock.none')}</p><Button size="small" onClick={add}>{text.t('designer.clock.add')}</Button></Section></div>;
  }
  const kind = kinds.find((one) => clock[one]) ?? 'duration';
  const paths = knownPaths(props);
  const setKind = (next: Kind) => write({ duration: '', date: '', cycle: '', [next]: usual[next] });
  return (
    <div data-part="clock">
      <Section title={text.t('designer.clock')} extra={<Button type="link" size="small" onClick={() => writeSettings(modeler, element, 'Clock', [])}>{text.t('designer.clock.remove')}</Button>}>
        <Field label={text.t('designer.timer.kind')}>
          {(id) => <Select id={id} value={kind} onChange={setKind} options={kinds.map((one) => ({ value: one, label: text.t(`designer.clock.kind.${one}`) }))} />}
        </Field>
        {kind === 'duration'
          ? <LengthField label={text.t('designer.clock.longest')} value={String(clock.duration ?? '')} paths={paths} onChange={(duration) => write({ duration })} />
          : <FeelField label={text.t(`designer.timer.${kind}`)} help={text.t(`designer.timer.${kind}.help`)} literal value={String(clock[kind] ?? '')} paths={paths} onCommit={(value) => write({ [kind]: value })} />}
        {kind === 'duration' && (
          <Field label={text.t('designer.clock.time')} help={clock.time === 'working' ? text.t('designer.clock.working.help') : undefined}>
            {(id) => <Segmented id={id} block value={String(clock.time ?? 'calendar')} onChange={(time) => write({ time: String(time) })} options={[{ value: 'calendar', label: text.t('calendar_time') }, { value: 'working', label: text.t('working_time') }]} />}
          </Field>
        )}
        <LengthField label={text.t('designer.clock.warn')} help={text.t('designer.clock.warn.help')} optional value={String(clock.warn ?? '')} paths={paths} onChange={(warn) => write({ warn })} />
        <Field label={text.t('silence')} help={text.t('designer.clock.silence.help')}>
          {(id) => <Select id={id} allowClear value={clock.outcome ? String(clock.outcome) : undefined} onChange={(outcome: string | undefined) => write({ outcome: outcome ?? '' })} placeholder={text.t('designer.clock.remind')} options={outcomes.map(({ code, zh, en }) => ({ value: code, label: text.t('designer.clock.counts', { name: text.label({ zh, en }) }) }))} />}
        </Field>
      </Section>
    </div>
  );
}
