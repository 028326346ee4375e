import type { Model } from '../../engine/kernel/types.ts';
import { compile } from '../../engine/model/compile.ts';
import type { Form } from '../../server/contracts/types.ts';

/** One version of a flow as it is compared: published, or a draft. */
export interface Side { xml: string; forms: readonly Form[]; model: Model | undefined }

export async function readSide(xml: string, forms: readonly Form[]): Promise<Side> {
  return { xml, forms, model: (await compile(xml)).model };
}
