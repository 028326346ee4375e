import type { Clock, Mapping, NodeExtension, Outcome, People } from '../kernel/types.ts';
import { extensions, text } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import { feel, report } from './translation.ts';
import type { Translation } from './translation.ts';

/** Reads the attributes and extension elements of the `reflow` namespace of one flow node. */
export function readExtension(element: ModdleElement, translation: Translation): NodeExtension {
  const ext: NodeExtension = {};
  for (const name of ['status', 'form', 'service', 'decision', 'step'] as const) {
    const value = text(element, `reflow:${name}`);
    if (value) ext[name] = value;
  }
  const buyerVisible = element.get('reflow:buyerVisible');
  if (typeof buyerVisible === 'boolean') ext.buyerVisible = buyerVisible;
  const people = single(element, 'People', translation);
  if (people) ext.people = readPeople(people);
  const outcomes = extensions(element, 'reflow:Outcome');
  if (outcomes.length > 0) ext.outcomes = readOutcomes(outcomes, element, translation);
  const clock = single(element, 'Clock', translation);
  if (clock) { const read = readClock(clock, element, translation); if (read) ext.clock = read; }
  const buyerLabel = single(element, 'BuyerLabel', translation);
  const zh = buyerLabel && text(buyerLabel, 'zh');
  if (buyerLabel && zh) { const en = text(buyerLabel, 'en'); ext.buyerLabel = en ? { zh, en } : { zh }; }
  readFields(element, ext, translation);
  for (const [key, type] of [['inputs', 'Input'], ['outputs', 'Output']] as const) {
    const mappings = readMappings(element, type, translation);
    if (mappings.length > 0) ext[key] = mappings;
  }
  readRetry(element, ext, translation);
  readBinding(element, ext, translation);
  readKeep(element, ext, translation);
  return ext;
}

function single(element: ModdleElement, type: string, translation: Translation): ModdleElement | undefined {
  const found = extensions(element, `reflow:${type}`);
  if (found.length > 1) report(translation, 'extension-repeated', element, { what: type, name: '' });
  return found[0];
}

function readPeople(people: ModdleElement): People {
  const roles = list(people, 'roles');
  const groups = list(people, 'groups');
  const expression = text(people, 'expression');
  const sameAs = text(people, 'sameAs');
  return {
    ...(roles ? { roles } : {}), ...(groups ? { groups } : {}),
    ...(expression ? { expression: feel(expression) } : {}), ...(sameAs ? { sameAs } : {}),
  };
}

/** Comma-separated codes; empty means that the attribute says nothing. */
function list(element: ModdleElement, property: string): string[] | undefined {
  const codes = (text(element, property) ?? '').split(/[,，]/).map((code) => code.trim()).filter(Boolean);
  return codes.length > 0 ? codes : undefined;
}

const tones = ['primary', 'neutral', 'danger'] as const;

function readOutcomes(elements: ModdleElement[], holder: ModdleElement, translation: Translation): Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const element of elements) {
    const code = text(element, 'code');
    if (!code) { report(translation, 'extension-incomplete', holder, { what: 'outcome', name: 'code' }); continue; }
    if (outcomes.has(code)) { report(translation, 'extension-repeated', holder, { what: 'outcome', name: code }); continue; }
    const en = text(element, 'en');
    const roles = list(element, 'roles');
    outcomes.set(code, {
      code, label: { zh: text(element, 'zh') ?? code, ...(en ? { en } : {}) },
      tone: choice(element, 'tone', tones, 'neutral', holder, translation),
      ...(element.get('needsReason') === true ? { needsReason: true } : {}), ...(roles ? { roles } : {}),
    });
  }
  return [...outcomes.values()];
}

function choice<T extends string>(element: ModdleElement, name: string, allowed: readonly T[], otherwise: T, holder: ModdleElement, translation: Translation): T {
  const value = text(element, name);
  if (value === undefined) return otherwise;
  if ((allowed as readonly string[]).includes(value)) return value as T;
  report(translation, 'extension-value', holder, { name, value, allowed: allowed.join(', ') });
  return otherwise;
}

function readClock(clock: ModdleElement, holder: ModdleElement, translation: Translation): Clock | undefined {
  const given = (['duration', 'date', 'cycle'] as const).flatMap((kind) => { const value = text(clock, kind); return value ? [{ kind, value }] : []; });
  if (given.length !== 1) { report(translation, 'extension-incomplete', holder, { what: 'clock', name: 'duration / date / cycle' }); return undefined; }
  const time = choice(clock, 'time', ['calendar', 'working'] as const, 'calendar', holder, translation);
  const warn = text(clock, 'warn');
  const outcome = text(clock, 'outcome');
  return { timer: { ...given[0]!, time }, ...(warn ? { warn } : {}), ...(outcome ? { outcome } : {}) };
}

function readFields(holder: ModdleElement, ext: NodeExtension, translation: Translation): void {
  const fields: NonNullable<NodeExtension['fields']> = {};
  for (const field of extensions(holder, 'reflow:Field')) {
    const code = text(field, 'code');
    if (!code) report(translation, 'extension-incomplete', holder, { what: 'field', name: 'code' });
    else if (Object.hasOwn(fields, code) || code === '__proto__') report(translation, 'extension-repeated', holder, { what: 'field', name: code });
    else fields[code] = choice(field, 'access', ['write', 'read', 'hidden'] as const, 'write', holder, translation);
  }
  if (Object.keys(fields).length > 0) ext.fields = fields;
}

/** `value` keeps its `=`: without one it is a literal text. */
function readMappings(holder: ModdleElement, type: 'Input' | 'Output', translation: Translation): Mapping[] {
  return extensions(holder, `reflow:${type}`).flatMap((mapping) => {
    const name = text(mapping, 'name');
    const value = mapping.get('value');
    if (name && typeof value === 'string') return [{ name, value: value.trim() }];
    report(translation, 'extension-incomplete', holder, { what: type.toLowerCase(), name: name ? 'value' : 'name' });
    return [];
  });
}

function readRetry(holder: ModdleElement, ext: NodeExtension, translation: Translation): void {
  const retry = single(holder, 'Retry', translation);
  if (!retry) return;
  const attempts = retry.get('attempts');
  const backoff = text(retry, 'backoff') ?? 'PT5S';
  if (typeof attempts === 'number' && Number.isInteger(attempts) && attempts >= 1 && attempts <= 50) ext.retry = { attempts, backoff };
  else report(translation, 'extension-value', holder, { name: 'attempts', value: String(attempts), allowed: '1–50' });
}

function readBinding(holder: ModdleElement, ext: NodeExtension, translation: Translation): void {
  const binding = text(holder, 'reflow:binding');
  if (binding === undefined) return;
  if (binding === 'latest') ext.binding = 'latest';
  else if (/^[1-9]\d{0,8}$/.test(binding)) ext.binding = Number(binding);
  else report(translation, 'extension-value', holder, { name: 'binding', value: binding, allowed: 'latest, 1, 2, 3 …' });
}

/** How long a message waits for its receiver is the same for every ticket: a duration, no expression. */
function readKeep(holder: ModdleElement, ext: NodeExtension, translation: Translation): void {
  const keep = text(holder, 'reflow:keep');
  if (keep?.startsWith('P')) ext.keep = keep;
  else if (keep !== undefined) report(translation, 'extension-value', holder, { name: 'keep', value: keep, allowed: 'P7D, PT1H, PT0S …' });
}
