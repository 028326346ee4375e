import { Button, Select } from 'antd';
import type { EntryMatch } from '../../engine/service-levels/target.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from '../rules/rules.module.css';
import { matchWords } from './level-words.ts';
import type { StepNames } from './step-names.ts';
import { actors, factKinds, withPart, type Fact } from './levels.ts';

interface FactListProps { names: StepNames; fact: Fact; matches: readonly EntryMatch[]; disabled: boolean; onChange(matches: readonly EntryMatch[]): void }

const MAX_MATCHES = 20;

/** By which entries of the timeline a promise starts, stands still or ends; one of them is enough. */
export function FactList({ names, fact, matches, disabled, onChange }: FactListProps) {
  const text = useText();
  return (
    <fieldset className={styles.facts}>
      <legend>{text.t(`promises.fact.${fact}`)}</legend>
      {matches.length === 0 && <p className={styles.quiet}>{text.t('promises.fact.none')}</p>}
      {matches.map((match, at) => <Match key={at} names={names} match={match} name={text.t('promises.match', { fact: text.t(`promises.fact.${fact}`), n: at + 1 })} disabled={disabled} onChange={(next) => onChange(next === undefined ? matches.filter((_, other) => other !== at) : matches.with(at, next))} />)}
      {!disabled && matches.length < MAX_MATCHES && <Button size="small" type="link" icon={<Icon name="plus" size={12} />} aria-label={text.t('promises.fact.add.of', { fact: text.t(`promises.fact.${fact}`) })} onClick={() => onChange([...matches, { kind: 'message' }])}>{text.t('promises.fact.add')}</Button>}
    </fieldset>
  );
}

/** One entry in choices, read back as a sentence. */
function Match({ names, match, name, disabled, onChange }: { names: StepNames; match: EntryMatch; name: string; disabled: boolean; onChange(match: EntryMatch | undefined): void }) {
  const text = useText();
  const set = (key: keyof EntryMatch, value: unknown): void => onChange(withPart(match, key, value));
  const kinds = factKinds.some((kind) => kind === match.kind) ? factKinds : [match.kind, ...factKinds];
  const step = match.kind === 'step_entered' || match.kind === 'step_completed';
  const pick = (part: 'visibility' | 'waitsFor', values: readonly string[]) => (
    <Select size="small" allowClear disabled={disabled} aria-label={`${name} · ${text.t(`promises.${part}`)}`} placeholder={text.t(`promises.${part}`)} value={match[part]} onChange={(value: string | undefined) => set(part, value)}
      options={values.map((value) => ({ value, label: text.word(`promises.${part}.${value}`) }))} />
  );
  const words = (part: 'elements' | 'outcomes', options: readonly { value: string; label: string }[]) => (
    <Select size="small" mode="multiple" showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={260} disabled={disabled} aria-label={`${name} · ${text.t(`promises.${part}`)}`} placeholder={text.t(`promises.${part}`)} value={match[part] ?? []} onChange={(value: string[]) => set(part, value)} options={withUnknown(options, match[part])} />
  );
  return (
    <div className={styles.match} role="group" aria-label={name}>
      <p>{matchWords(match, text, names)}</p>
      <Select size="small" showSearch={{ optionFilterProp: 'label' }} disabled={disabled} aria-label={name} value={match.kind} onChange={(kind: string) => onChange({ kind })} options={kinds.map((kind) => ({ value: kind, label: text.word(`promises.kind.${kind}`, kind) }))} popupMatchSelectWidth={false} />
      <Select size="small" mode="multiple" disabled={disabled} aria-label={`${name} · ${text.t('promises.who')}`} placeholder={text.t('promises.who')} value={match.by ?? []} onChange={(by: string[]) => set('by', by)} options={actors.map((value) => ({ value, label: text.t(`promises.actor.${value}`) }))} />
      {match.kind === 'message' && pick('visibility', ['buyer', 'internal'])}
      {step && pick('waitsFor', ['buyer', 'shop'])}
      {step && words('elements', names.steps)}
      {match.kind === 'step_completed' && words('outcomes', names.outcomesOf(match.elements ?? []))}
      {!disabled && <Button size="small" type="text" aria-label={text.t('promises.match.remove', { name })} icon={<Icon name="cross" size={12} />} onClick={() => onChange(undefined)} />}
    </div>
  );
}

/** A code that no live flow has stays chosen, and can be taken away. */
function withUnknown(options: readonly { value: string; label: string }[], chosen: readonly string[] = []): { value: string; label: string }[] {
  return [...options, ...chosen.filter((code) => !options.some(({ value }) => value === code)).map((code) => ({ value: code, label: code }))];
}
