import type { File as StoredFile, TimelineEntry } from '../../server/contracts/types.ts';
import { courierName } from '../forms/couriers.ts';
import { formatDuration } from '../format/duration.ts';
import { formatMoney } from '../format/money.ts';
import type { Label } from '../i18n/entry.ts';
import type { Text } from '../i18n/text.ts';
import type { IconName } from './icon.tsx';

/** Icons of events; messages and notes have faces instead. */
const icons: Readonly<Record<TimelineEntry['kind'], IconName>> = {
  opened: 'note', step_entered: 'route', step_completed: 'check', clock_warned: 'bell', clock_fired: 'clock', message: 'chat', note: 'note',
  refund: 'coin', service_done: 'bolt', service_failed: 'alert', incident: 'alert', withdrawn: 'back', suspended: 'pause', resumed: 'play',
  reassigned: 'users', tagged: 'note', claimed: 'claim', released: 'back', completed: 'check', resubmitted: 'note', parcel: 'truck', decision: 'bolt', assigned: 'users',
  moved: 'route', skipped: 'route', voided: 'back', incident_retried: 'bolt', migrated: 'route', migration_undone: 'back',
  compensation: 'coin', charge: 'coin', loss_document: 'note', insurance_claim: 'coin', incident_closed: 'check',
  clock_extended: 'clock', time_asked: 'clock', clocks_changed: 'clock', sla_warned: 'bell', sla_breached: 'alert', call: 'phone', phone_shown: 'eye', planned: 'note', rated: 'star',
};

export function eventIcon(kind: TimelineEntry['kind']): IconName {
  return icons[kind];
}

/**
 * Whether an entry tells a person something: that a service began and ended is said once, by its result, and that a step
 * ended at its deadline once, by the deadline.
 */
export function isTelling(entry: TimelineEntry): boolean {
  if (entry.kind !== 'step_entered' && entry.kind !== 'step_completed') return true;
  const { kind } = entry.data as { kind?: unknown };
  const byClock = entry.kind === 'step_completed' && entry.actor.type === 'rule' && entry.actor.name === 'clock';
  return !byClock && (kind === undefined || kind === 'user');
}

/** One event as one sentence. What the record does not know is left out, never shown as a hole. */
export function eventWords(entry: TimelineEntry, text: Text): string {
  const data = entry.data as Record<string, unknown>;
  const who = actorName(entry, text);
  const step = text.label(labelIn(data.label)) || text.t('timeline.someStep');
  const outcome = text.label(labelIn(data.outcomeLabel)) || (typeof data.outcome === 'string' ? text.word(data.outcome) : '');
  const reason = reasonIn(data);
  const because = (event: string) => (reason ? text.t('timeline.because', { event, reason }) : event);
  switch (entry.kind) {
    case 'step_completed':
      return because(outcome ? text.t('timeline.step_completed', { who, step, outcome }) : text.t('timeline.step_completed.plain', { who, step }));
    case 'clock_fired':
      return outcome ? text.t('timeline.clock_fired', { step, outcome }) : text.t('timeline.clock_fired.plain', { step });
    case 'moved':
      return because(text.t('timeline.moved', { who, step, to: text.label(labelIn(data.toLabel)) || text.t('timeline.someStep') }));
    case 'skipped':
    case 'incident_retried':
      return because(text.t(`timeline.${entry.kind}`, { who, step }));
    case 'migrated':
    case 'migration_undone':
      return because(text.t(`timeline.${entry.kind}`, { who, from: String(data.from ?? ''), to: String(data.to ?? '') }));
    case 'clock_extended':
      return because(text.t('timeline.clock_extended', { who, step, span: spanIn(data, text) }));
    case 'time_asked':
      return because(text.t('timeline.time_asked', { who, step }));
    case 'clocks_changed':
      return text.t(data.cause === 'calendar' ? 'timeline.clocks_changed.calendar' : 'timeline.clocks_changed.policy', { who });
    case 'sla_warned':
    case 'sla_breached':
      return text.t(`timeline.${entry.kind}`, { target: text.label(labelIn(data.targetLabel)) || String(data.target ?? '') });
    case 'step_entered':
    case 'clock_warned':
    case 'service_done':
    case 'service_failed':
    case 'incident':
      return because(text.t(`timeline.${entry.kind}`, { step }));
    case 'refund':
      return text.t('timeline.refund', { amount: amountIn(data, text), state: typeof data.state === 'string' ? text.word(`money.${data.state}`, data.state) : '' });
    case 'compensation':
      return because(text.t('timeline.compensation', { what: whatIn(data, text), state: text.word(`payout.${String(data.state)}`) }));
    case 'charge':
      return text.t(data.state === 'paid' ? 'timeline.charge.paid' : 'timeline.charge.open', { purpose: text.word(`charge.${String(data.purpose)}`), amount: amountIn(data, text) });
    case 'loss_document':
      return text.t('timeline.loss_document', { no: String(data.no ?? ''), amount: amountIn(data, text) });
    case 'incident_closed':
      return text.t('timeline.incident_closed', { who, note: String(data.note ?? '') });
    case 'insurance_claim':
      return text.t('timeline.insurance_claim', { amount: amountIn(data, text) });
    case 'decision':
      return decided(data, text);
    case 'assigned':
      return assigned(data, text);
    case 'reassigned':
      return because(reassigned(data, who, text));
    case 'tagged':
      return tagged(data, who, text);
    case 'completed':
      return text.t('timeline.completed', { status: typeof data.status === 'string' ? text.word(data.status) : '' });
    case 'parcel':
      return parcelWords(data, text);
    case 'call':
      return callWords(data, who, text);
    case 'planned':
      return planWords(data, who, text);
    case 'rated':
      return text.t('timeline.rated', { who, score: Number(data.score), words: ratingWords(data, text) });
    case 'message':
    case 'note':
      return messageText(entry, text);
    default:
      return because(text.t(`timeline.${entry.kind}`, { who }));
  }
}

/** A call: who called whom, what came of it, and why it was made against the rule. */
function callWords(data: Record<string, unknown>, who: string, text: Text): string {
  const { exception } = data as { exception?: { reason?: unknown; supervisor?: unknown } };
  const parts = [
    text.t(data.direction === 'in' ? 'timeline.call.in' : 'timeline.call.out', { who, result: text.word(`call.${String(data.result)}`) }),
    typeof data.minutes === 'number' && data.minutes > 0 ? text.t('call.minutes', { count: data.minutes }) : '',
    typeof data.note === 'string' ? data.note : '',
    exception ? text.t('call.exception', { supervisor: String(exception.supervisor), reason: String(exception.reason) }) : '',
  ];
  return parts.filter(Boolean).join(text.t('common.separator'));
}

function planWords(data: Record<string, unknown>, who: string, text: Text): string {
  const said = [data.progress, data.nextAct].filter((part) => typeof part === 'string' && part !== '').join(text.t('common.separator'));
  return text.t('timeline.planned', { who, what: said || text.t('timeline.planned.cleared') });
}

function ratingWords(data: Record<string, unknown>, text: Text): string {
  const tags = Array.isArray(data.tags) ? data.tags.map((tag) => text.word(`rating.tag.${String(tag)}`)) : [];
  return [...tags, typeof data.text === 'string' ? data.text : ''].filter(Boolean).map((part) => `${text.t('common.separator')}${part}`).join('');
}

/** How much time was given, as people say it; what cannot be read is shown as it is. */
function spanIn(data: Record<string, unknown>, text: Text): string {
  const by = String(data.by ?? '');
  const [, days = '0', hours = '0', minutes = '0'] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(by) ?? [];
  const ms = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
  return ms > 0 ? formatDuration(ms, text) : by;
}

/** A parcel, and where it stands once the courier has said so. */
function parcelWords(data: Record<string, unknown>, text: Text): string {
  const parcel = text.t('timeline.parcel', { courier: typeof data.courier === 'string' ? courierName(data.courier, text) : '', number: String(data.trackingNo ?? '') });
  const state = typeof data.state === 'string' ? text.word(`parcel.${data.state}`, '') : '';
  return state ? text.t('timeline.parcel.state', { parcel, state }) : parcel;
}

/** Which table decided, and why in the words of its first rule that fitted. */
function decided(data: Record<string, unknown>, text: Text): string {
  const table = text.label(labelIn(data.tableLabel)) || String(data.decision ?? '');
  const rules = Array.isArray(data.rules) ? (data.rules as { annotation?: unknown; rule?: unknown }[]) : [];
  const reason = rules.map((rule) => text.label(labelIn(rule.annotation)) || String(rule.rule ?? '')).join(text.t('timeline.comma'));
  return rules.length > 0 ? text.t('timeline.decision', { table, reason }) : text.t('timeline.decision.none', { table });
}

function assigned(data: Record<string, unknown>, text: Text): string {
  const group = text.label(labelIn(data.groupLabel)) || String(data.group ?? '');
  const name = typeof data.to === 'object' && data.to !== null && 'name' in data.to ? String(data.to.name) : '';
  return name ? text.t('timeline.assigned', { to: name, group }) : text.t('timeline.assigned.nobody', { group });
}

/** What a message or note says; a notice of the product has its words in both languages. */
export function messageText(entry: TimelineEntry, text: Text): string {
  const data = entry.data as { text?: unknown; words?: unknown };
  const words = labelIn(data.words);
  return words ? text.label(words) : typeof data.text === 'string' ? data.text : '';
}

/** The files of a message. */
export function messageFiles(entry: TimelineEntry): readonly StoredFile[] {
  const { files } = entry.data as { files?: unknown };
  return Array.isArray(files) ? files.filter((file): file is StoredFile => typeof file === 'object' && file !== null && 'id' in file) : [];
}

/** Who did it: a person's name, the rule's name, or the system. */
export function actorName(entry: TimelineEntry, text: Text): string {
  if (entry.actor.type === 'rule') return text.t('timeline.rule', { name: entry.actor.name });
  if (entry.actor.type === 'system') return text.t('timeline.system');
  return entry.actor.name;
}

function reassigned(data: Record<string, unknown>, who: string, text: Text): string {
  const to = data.to as { name?: unknown } | string | null | undefined;
  const name = typeof to === 'string' ? to : typeof to?.name === 'string' ? to.name : '';
  return name ? text.t('timeline.reassigned', { who, to: name }) : text.t('timeline.reassigned.group', { who });
}

/** Tags put on, tags taken off, or both. */
function tagged(data: Record<string, unknown>, who: string, text: Text): string {
  const words = (tags: unknown): string => (Array.isArray(tags) ? tags.join(text.t('timeline.comma')) : '');
  const [added, removed] = [words(data.added), words(data.removed)];
  return [added && text.t('timeline.tagged', { who, tags: added }), removed && text.t('timeline.untagged', { who, tags: removed })].filter(Boolean).join(text.t('common.separator'));
}

/** `¥20.00 coupon`, `200 points`. */
function whatIn(data: Record<string, unknown>, text: Text): string {
  const kind = text.word(`compensation.${String(data.kind)}`);
  return data.kind === 'points' ? text.t('compensation.counted', { count: Number(data.amount), kind }) : text.t('compensation.worth', { amount: amountIn(data, text), kind });
}

function amountIn(data: Record<string, unknown>, text: Text): string {
  return typeof data.amount === 'number' ? formatMoney(data.amount, typeof data.currency === 'string' ? data.currency : 'CNY', text.language) : '';
}

/** Why somebody did it: of an act on the ticket, or written into the form of a step. */
function reasonIn(data: Record<string, unknown>): string {
  const { reasonText } = (data.data ?? {}) as { reasonText?: unknown };
  const reason = data.reason ?? reasonText;
  return typeof reason === 'string' ? reason : '';
}

function labelIn(value: unknown): Label | null {
  return typeof value === 'object' && value !== null && 'zh' in value && typeof value.zh === 'string' ? (value as Label) : null;
}
