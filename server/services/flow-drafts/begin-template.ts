import { layoutProcess } from 'bpmn-auto-layout';
import { loadTemplates } from '../../../definitions/templates/index.ts';
import type { Label } from '../../../engine/kernel/types.ts';
import { AppError } from '../../http/errors.ts';
import { type Begun, renamed } from './begin.ts';

/** A template as a draft of its own key, drawn. @throws AppError not_found */
export async function beginTemplate(template: string, key: string, label: Label): Promise<Begun> {
  const found = loadTemplates().find((one) => one.key === template);
  if (!found) throw new AppError('not_found');
  const { xml, forms, scenarios, ticketType } = found;
  return { xml: await layoutProcess(await renamed(xml, key, label)), problems: [], forms, scenarios, ...(ticketType ? { ticketType } : {}) };
}
