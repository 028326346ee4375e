import type { Form } from '../../server/contracts/types.ts';
import { knownFields } from '../conditions/fields.ts';
import type { PanelProps } from './panel-context.ts';

/** Values that expressions of this flow can read, for completion: what its steps set first, then what every ticket holds. */
export function knownPaths({ model, around, forms }: Pick<PanelProps, 'model' | 'around' | 'forms'>): string[] {
  const nodes = Object.values(model?.nodes ?? {});
  const set = nodes.flatMap(({ ext, loop }) => [...(ext.outputs ?? []).map(({ name }) => name), ...(ext.script ? [ext.script.result] : []), ...(loop?.item ? [loop.item] : [])]);
  const answers = nodes.flatMap(({ id, ext }) => [...(ext.outcomes ? [`steps.${id}.outcome`] : []), ...fieldsOf(forms, ext.form).map((field) => `steps.${id}.${field}`)]);
  const begun = Object.keys(around.ticketSchema.properties ?? {});
  const always = knownFields.map(({ path }) => path).filter((path) => /^(request|order|ticket|policy|quote)\.|^now$/.test(path));
  return [...new Set(['outcome', ...set, ...begun, ...always, ...answers])];
}

/** Fields that people fill at a step. */
export function fieldsOf(forms: readonly Form[], key: string | undefined): string[] {
  const form = forms.find((one) => one.key === key);
  return Object.keys((form?.schema as { properties?: object } | undefined)?.properties ?? {});
}
