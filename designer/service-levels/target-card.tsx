import { Button, Segmented, Select, Switch } from 'antd';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import type { Target } from '../../engine/service-levels/target.ts';
import { useGroups } from '../../ui/api/groups.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { roleNames } from '../../ui/shell/role-names.ts';
import { DurationField } from '../policy/fields/field-control.tsx';
import { roles } from '../problems/roles.ts';
import { Field, TextField } from '../properties/parts.tsx';
import styles from '../rules/rules.module.css';
import { FactList } from './fact-list.tsx';
import { facts, withFacts, withPart } from './levels.ts';
import type { StepNames } from './step-names.ts';

interface TargetCardProps { names: StepNames; target: Target; fixed: boolean; disabled: boolean; problems: readonly string[]; onChange(target: Target | undefined): void }

const evaluator = createEvaluator();
const MAX_WARNINGS = 5;

/** One promise: how long, counted how, begun and ended by what, and what happens when it is broken. */
export function TargetCard({ names, target, fixed, disabled, problems, onChange }: TargetCardProps) {
  const text = useText();
  const name = text.label(target.label);
  const set = (key: keyof Target, value: unknown): void => onChange(withPart(target, key, value));
  const feel = (value: string): string | undefined => { const [refused] = value === '' ? [] : evaluator.check(value); return refused && text.label(refused.message); };
  return (
    <section className={styles.card} aria-label={name}>
      <h2>{name} <small>{target.key}</small>{!disabled && <Button size="small" type="text" danger style={{ marginLeft: 'auto' }} aria-label={text.t('promises.remove', { name })} icon={<Icon name="trash" size={14} />} onClick={() => onChange(undefined)} />}</h2>
      <fieldset className={styles.target} disabled={disabled} style={{ border: 0, margin: 0 }}>
        {problems.map((problem) => <p key={problem} role="alert" className={styles.bad}>{problem}</p>)}
        <div className={styles.pair}>
          <TextField label={text.t('promises.name.zh')} value={target.label.zh} onCommit={(zh) => set('label', { ...target.label, zh })} />
          <TextField label={text.t('promises.name.en')} value={target.label.en ?? ''} onCommit={(en) => set('label', withPart(target.label, 'en', en === '' ? undefined : en))} />
          <div className={styles.part}><span>{text.t('promises.allow')}</span><DurationField label={text.t('promises.allow')} value={target.allow} onChange={(allow) => set('allow', allow)} /></div>
          <Field label={text.t('promises.time')}>{(id) => <Segmented id={id} disabled={disabled} aria-label={text.t('promises.time')} value={target.time} onChange={(time) => set('time', time)} options={(['calendar', 'working'] as const).map((value) => ({ value, label: text.t(`promises.time.${value}`) }))} />}</Field>
          <div className={styles.part}><span>{text.t('promises.warn')}</span><Warnings warn={target.warn ?? []} onChange={(warn) => set('warn', warn)} /></div>
          <Field label={text.t('promises.again')} help={text.t('promises.again.help')}>{(id) => <Switch id={id} disabled={disabled} checked={target.again === true} onChange={(on) => set('again', on ? true : undefined)} />}</Field>
        </div>
        {!fixed && <TextField label={text.t('builder.code')} value={target.key} check={(key) => (/^[A-Za-z][A-Za-z0-9_-]{0,39}$/.test(key) ? undefined : text.t('builder.code.shape'))} onCommit={(key) => set('key', key)} />}
        <TextField label={text.t('promises.when')} help={text.t('promises.when.help')} value={target.when ?? ''} check={feel} onCommit={(when) => set('when', when === '' ? undefined : when)} />
        {facts.map((fact) => <FactList key={fact} names={names} fact={fact} matches={target[fact] ?? []} disabled={disabled} onChange={(matches) => onChange(withFacts(target, fact, matches))} />)}
        <Escalation target={target} disabled={disabled} onChange={(escalate) => set('escalate', Object.keys(escalate).length === 0 ? undefined : escalate)} />
      </fieldset>
    </section>
  );
}

/** How long before the end people are warned, any number of times. */
function Warnings({ warn, onChange }: { warn: readonly string[]; onChange(warn: string[]): void }) {
  const text = useText();
  return (
    <span className={styles.controls}>
      {warn.map((length, at) => (
        <span key={at} className={styles.controls}>
          <DurationField label={text.t('promises.warn.n', { n: at + 1 })} value={length} onChange={(next) => onChange(warn.with(at, next))} />
          <Button size="small" type="text" aria-label={text.t('promises.warn.remove', { n: at + 1 })} icon={<Icon name="cross" size={12} />} onClick={() => onChange(warn.filter((_, other) => other !== at))} />
        </span>
      ))}
      {warn.length < MAX_WARNINGS && <Button size="small" icon={<Icon name="plus" size={12} />} onClick={() => onChange([...warn, 'PT30M'])}>{text.t('promises.warn.add')}</Button>}
    </span>
  );
}

/** Whom a broken promise is told, and who takes over. */
function Escalation({ target: { escalate = {} }, disabled, onChange }: { target: Target; disabled: boolean; onChange(escalate: NonNullable<Target['escalate']>): void }) {
  const text = useText();
  const groups = useGroups().data?.items ?? [];
  return (
    <div className={styles.pair}>
      <Field label={text.t('promises.notify')}>{(id) => <Select id={id} mode="multiple" disabled={disabled} value={escalate.notify ?? []} onChange={(notify: string[]) => onChange(withPart(escalate, 'notify', notify))} options={roles.filter((role) => role !== 'buyer').map((role) => ({ value: role, label: roleNames([role], text) }))} />}</Field>
      <Field label={text.t('promises.reassign')}>{(id) => <Select id={id} allowClear disabled={disabled} value={escalate.reassign} placeholder={text.t('promises.reassign.none')} onChange={(group: string | undefined) => onChange(withPart(escalate, 'reassign', group))} options={groups.map(({ code, label }) => ({ value: code, label: text.label(label) }))} />}</Field>
    </div>
  );
}
