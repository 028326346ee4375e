import type { Label } from '../kernel/types.ts';

/** How many rules may fit at once (DMN 1.3, 8.2.8): exactly one, the first, or all of them. */
export const hitPolicies = ['UNIQUE', 'FIRST', 'COLLECT'] as const;
export type HitPolicy = (typeof hitPolicies)[number];

/** What COLLECT makes of its single output; without one it answers a list. */
export const aggregators = ['sum', 'min', 'max', 'count'] as const;
export type Aggregator = (typeof aggregators)[number];

/** `date`, `dateTime` and `duration` are ISO 8601 text in the data; cells compare them as what they are. */
export const valueTypes = ['string', 'number', 'boolean', 'date', 'dateTime', 'duration', 'list', 'any'] as const;
export type ValueType = (typeof valueTypes)[number];

/** How editors show a number: `money` is minor units, `percent` a share of 1. */
export const formats = ['money', 'percent', 'days', 'count'] as const;
export type Format = (typeof formats)[number];

/** A value to choose from, with its words. */
export interface Choice { value: string | number | boolean; label: Label }

/** A column of conditions. */
export interface DecisionInput {
  /** Unique in the table. */
  id: string;
  label: Label;
  /** FEEL over the ticket's data; its value is what the column's cells test. */
  expression: string;
  type: ValueType;
  format?: Format;
  /** What editors offer; other values are possible. */
  suggestions?: Choice[];
}

/** A column of answers. */
export interface DecisionOutput {
  /** Key in the answer; never `rule`. */
  name: string;
  label: Label;
  type: ValueType;
  format?: Format;
  /** The only values that it may have; absent: any of its type. */
  values?: Choice[];
}

/** A row: fits when every cell does. */
export interface DecisionRule {
  /** Unique in the table, kept when rows move: tickets name the rule that decided them. */
  id: string;
  /** One for each input: FEEL unary tests (`> 100`, `"a", "b"`, `not(3)`), `-` for any; `?` stands for the input's value. */
  cells: string[];
  /** One for each output: FEEL; empty for null. */
  results: string[];
  /** Why the rule is there, in words. */
  annotation?: Label;
  /** False: the rule is kept but never fits. */
  enabled?: boolean;
}

/** A decision table: data that people edit. Plain JSON. */
export interface DecisionTable {
  key: string;
  label: Label;
  description?: Label;
  hitPolicy: HitPolicy;
  /** Of COLLECT tables with one output. */
  aggregator?: Aggregator;
  inputs: DecisionInput[];
  outputs: DecisionOutput[];
  rules: DecisionRule[];
}

/** A rule that fits, as tickets remember it. */
export interface Hit { rule: string; annotation?: Label }

export function isEnabled(rule: DecisionRule): boolean {
  return rule.enabled !== false;
}
