import type { Label, Model, TimerSpec } from '../kernel/types.ts';
import type { Problem } from './problems.ts';

/** What a flow may refer to. A part that is left out is not checked. */
export interface Registry {
  /** Service tasks by id. */
  services?: Record<string, ServiceFacts>;
  /** Field codes by form key. */
  forms?: Record<string, readonly string[]>;
  /** What people call the forms. */
  formTitles?: Record<string, Label>;
  decisions?: readonly string[];
  /** Decision tables as they are in force, with the FEEL of their inputs. */
  tables?: Record<string, { label: Label; inputs: readonly string[] }>;
  /** Keys of flows that can be called. */
  flows?: readonly string[];
  roles?: readonly string[];
  groups?: readonly string[];
  statuses?: readonly string[];
  /** Names that expressions see without the flow setting them: environment and start data. */
  variables?: readonly string[];
  /** Reads FEEL: why it may not be used, and which paths it reads. */
  expressions?: { check(expression: string): Problem[]; paths(expression: string): string[][] };
  /** Why a timer with a literal value cannot be used, in English; undefined when it can. */
  timerProblem?(timer: TimerSpec): string | undefined;
}

export interface ServiceFacts {
  movesMoney?: boolean;
  /** Codes that it may fail with for the flow to catch. */
  errors?: readonly string[];
  /** JSON Schema of what it takes. */
  input?: { required?: readonly string[]; properties?: Record<string, unknown>; additionalProperties?: unknown };
}

/** Values that differ by language are labels. `form`: the one that it is about. */
export interface Finding { element: string; form?: string; values?: Record<string, string | number | Label> }

/** One publish rule. Adding one: a file in `rules/` with this, its line in `rules/index.ts`, a case in the test. */
export interface Rule {
  /** Stable code of its problems. */
  code: string;
  severity: 'error' | 'warning';
  /** `{name}` places are filled from a finding's values; `{element}` is the element's label. */
  message: Label;
  check(model: Model, registry: Registry): Finding[];
}
