import type { Choice, DecisionTable } from '../../../engine/decisions/decision.ts';
import type { Text } from '../../../ui/i18n/text.ts';

/** What a column reads when it asks for the reason of the request. */
const REASON = 'request.reason';

/** The reasons of a policy, to choose from. */
export function reasonChoices(document: { [key: string]: unknown } | undefined): Choice[] {
  const reasons = (document?.['reasons'] ?? []) as { code: string; zh: string; en?: string }[];
  return reasons.map(({ code, zh, en }) => ({ value: code, label: { zh, ...(en ? { en } : {}) } }));
}

/** For the screen: columns that ask for the reason offer the shop's own, unless the table has choices of its own. */
export function withReasons(table: DecisionTable, reasons: Choice[]): DecisionTable {
  if (reasons.length === 0) return table;
  return { ...table, inputs: table.inputs.map((input) => (input.expression === REASON && !input.suggestions ? { ...input, suggestions: reasons } : input)) };
}

/** The table itself again, after a change on the screen: reasons belong to the policy and would grow old in it. */
export function withoutReasons(table: DecisionTable, reasons: Choice[]): DecisionTable {
  const shown = JSON.stringify(reasons);
  return {
    ...table,
    inputs: table.inputs.map((input) => {
      if (input.expression !== REASON || JSON.stringify(input.suggestions) !== shown) return input;
      const { suggestions: _shown, ...own } = input;
      return own;
    }),
  };
}

const fromPolicy = /^((?:<=|>=|<|>)\s*)?policy\.([\w.]+)$/;
const signWords: Readonly<Record<string, string>> = { '<': '< ', '<=': '≤ ', '>': '> ', '>=': '≥ ' };

/** `> policy.limits.agent.refund` by the names that the policy's page has; undefined for any other expression. */
export function policyWords(expression: string, text: Text): string | undefined {
  const [, sign = '', path = ''] = fromPolicy.exec(expression.trim()) ?? [];
  const name = path && text.word(`policy.field.${path}`, '');
  if (!name) return undefined;
  const group = text.word(`policy.group.${path.split('.').slice(0, -1).join('.')}`, '');
  return `${signWords[sign.trim()] ?? ''}${text.t('decisions.words.policy', { name: [group, name].filter(Boolean).join(' · ') })}`;
}
