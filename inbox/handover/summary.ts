import type { RegisterLine } from '../../server/contracts/types.ts';
import { formatWhen } from '../../ui/format/when.ts';
import type { Text } from '../../ui/i18n/text.ts';

const sections = ['act', 'wait', 'done'] as const satisfies readonly RegisterLine['section'][];

/** What is said about the tickets that are handed over, made from the register's lines: what to do first, then what waits, then what ended. */
export function summaryOf(lines: readonly RegisterLine[], now: Date, text: Text): string {
  return sections.flatMap((section) => {
    const own = lines.filter((line) => line.section === section);
    return own.length === 0 ? [] : [[text.t('handover.summary.section', { section: text.t(`handover.section.${section}`), count: own.length }), ...own.map((line) => `· ${lineOf(line, now, text)}`)].join('\n')];
  }).join('\n\n');
}

function lineOf({ number, buyer, status, plan }: RegisterLine, now: Date, text: Text): string {
  const next = plan?.nextAct || plan?.nextAt ? text.t('handover.line.next', { time: plan.nextAt ? formatWhen(plan.nextAt, now, text) : '', act: plan.nextAct }).trim() : '';
  return [text.t('handover.line', { number, buyer, status: text.word(status) }), plan?.progress ?? '', next].filter(Boolean).join(text.t('timeline.comma'));
}
