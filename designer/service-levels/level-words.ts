import type { EntryMatch, ServiceLevels, Target } from '../../engine/service-levels/target.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { formatDuration } from '../../ui/format/duration.ts';
import { readDuration } from '../policy/fields/duration.ts';
import { facts } from './levels.ts';
import type { StepNames } from './step-names.ts';

/** What steps and outcomes are called. */
export type CodeNames = Pick<StepNames, 'step' | 'outcome'>;

/** An entry of the timeline as people say it: 店里的人 发消息，买家看得到. */
export function matchWords({ kind, by, visibility, waitsFor, elements, outcomes }: EntryMatch, text: Text, names: CodeNames): string {
  const list = (words: readonly string[]): string => words.join(text.t('promises.or'));
  return [
    text.word(`promises.kind.${kind}`, kind),
    by ? text.t('promises.by', { who: list(by.map((who) => text.t(`promises.actor.${who as 'user'}`))) }) : '',
    visibility ? text.t(`promises.visibility.${visibility}`) : '',
    waitsFor ? text.t(`promises.waitsFor.${waitsFor}`) : '',
    elements ? text.t('promises.elements.words', { names: list(elements.map(names.step)) }) : '',
    outcomes ? text.t('promises.outcomes.words', { names: list(outcomes.map(names.outcome)) }) : '',
  ].filter(Boolean).join(text.t('promises.joint'));
}

const UNIT_MS = { D: 86_400_000, H: 3_600_000, M: 60_000 } as const;

/** A length of time as people say it. */
export function lengthWords(iso: string, text: Text): string {
  const length = readDuration(iso);
  return length ? formatDuration(length.amount * UNIT_MS[length.unit], text) : iso;
}

/** How service levels differ from those in force, a line each. */
export function levelChanges(before: ServiceLevels, after: ServiceLevels, text: Text, names: CodeNames): string[] {
  const find = (levels: ServiceLevels, key: string): Target | undefined => levels.targets.find((target) => target.key === key);
  const keys = [...new Set([...before.targets, ...after.targets].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [was, is] = [find(before, key), find(after, key)];
    const name = text.label((is ?? was)!.label);
    if (!was || !is) return [text.t(was ? 'policy.change.gone' : 'policy.change.added', { name })];
    return changedParts(was, is, text, names).map((part) => `${name} · ${part}`);
  });
}

function changedParts(was: Target, is: Target, text: Text, names: CodeNames): string[] {
  const change = (name: string, before: string, after: string): string[] => (before === after ? [] : [text.t('policy.change', { name, before: before || text.t('rules.nothing'), after: after || text.t('rules.nothing') })]);
  const lengths = (list: readonly string[] | undefined): string => (list ?? []).map((one) => lengthWords(one, text)).join(text.t('timeline.comma'));
  return [
    ...change(text.t('promises.name'), text.label(was.label), text.label(is.label)),
    ...change(text.t('promises.allow'), `${lengthWords(was.allow, text)} ${text.t(`promises.time.${was.time}`)}`, `${lengthWords(is.allow, text)} ${text.t(`promises.time.${is.time}`)}`),
    ...change(text.t('promises.warn'), lengths(was.warn), lengths(is.warn)),
    ...change(text.t('promises.when'), was.when ?? '', is.when ?? ''),
    ...change(text.t('promises.again'), text.t(was.again ? 'policy.yes' : 'policy.no'), text.t(is.again ? 'policy.yes' : 'policy.no')),
    ...facts.flatMap((fact) => change(text.t(`promises.fact.${fact}`), factWords(was[fact], text, names), factWords(is[fact], text, names))),
    ...change(text.t('promises.notify'), (was.escalate?.notify ?? []).join(), (is.escalate?.notify ?? []).join()),
    ...change(text.t('promises.reassign'), was.escalate?.reassign ?? '', is.escalate?.reassign ?? ''),
  ];
}

function factWords(matches: readonly EntryMatch[] | undefined, text: Text, names: CodeNames): string {
  return (matches ?? []).map((match) => matchWords(match, text, names)).join(text.t('promises.cases'));
}
