import type { Text } from '../i18n/text.ts';
import type { FormLabels, FormSurroundings } from './types.ts';

/** What every widget and template of a form is given besides its own value. */
export interface FormSetting {
  text: Text;
  labels: FormLabels;
  surroundings: FormSurroundings;
  /** Optional fields say so; pointless where nothing is demanded. */
  marksOptional: boolean;
}

/** The setting out of rjsf's untyped form context. */
export function settingOf(registry: { formContext: unknown }): FormSetting {
  return registry.formContext as FormSetting;
}
