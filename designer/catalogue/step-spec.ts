import type { IconName } from '../../ui/components/icon.tsx';
import type { Label } from '../../ui/i18n/entry.ts';
import type { Attributes } from '../canvas/extension.ts';

/** Where the flow of an outcome leads: on along the flow, back to the nearest step of a kind, to an element that is there, or to an end of its own. */
export type Way = 'on' | { back: string } | { to: string } | { end: string; label: Label };

export interface OutcomeSpec { code: string; label: Label; tone: 'primary' | 'neutral' | 'danger'; needsReason?: boolean; way: Way }

/** A card of the catalogue: what a step brings when it is dropped. */
export interface StepSpec {
  id: string;
  group: 'standard' | 'ways' | 'services';
  icon: IconName;
  label: Label;
  help: Label;
  /** BPMN type. */
  type: string;
  /** Of a catch event: what it waits for. */
  waits?: { kind: 'timer'; value: string } | { kind: 'message'; name: string };
  /** Attributes of our namespace. */
  attributes?: Readonly<Record<string, string | boolean>>;
  people?: string;
  clock?: Attributes;
  outcomes?: readonly OutcomeSpec[];
  inputs?: readonly Attributes[];
  /** Codes with which it may fail and that must lead somewhere, because money is about. */
  errors?: readonly string[];
  /** Brings the short form with a reason and a note. */
  form?: true;
  calledElement?: string;
}
