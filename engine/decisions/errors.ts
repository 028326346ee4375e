/** Why a table has no answer. Closed list; a ticket that meets one becomes an incident with these words. */
export type DecisionErrorCode =
  /** The shop has no table of that key, or not that version. */
  | 'decision_missing'
  /** Cells and columns do not match, or ids are there twice. */
  | 'table_malformed'
  /** An input, cell or result is no FEEL that may be run. */
  | 'expression_refused'
  /** The data has another type than the column says. */
  | 'input_type'
  /** A cell answers neither yes nor no. */
  | 'cell_failed'
  /** UNIQUE, and several rules fit. */
  | 'several_hits'
  /** A result has another type than the column says, or is none of its values. */
  | 'output_invalid';

/** Thrown by an evaluation; nothing was decided. */
export class DecisionError extends Error {
  override name = 'DecisionError';
  readonly code: DecisionErrorCode;
  readonly decision: string;
  /** Of the rule, where one is to blame. */
  readonly rule: string | undefined;
  constructor(code: DecisionErrorCode, decision: string, message: string, rule?: string) {
    super(`${code}: ${message}`);
    this.code = code;
    this.decision = decision;
    this.rule = rule;
  }
}
