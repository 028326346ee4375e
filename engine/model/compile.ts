import type { Model } from '../kernel/types.ts';
import { chooseProcess } from './choose-process.ts';
import { sha256 } from './hash.ts';
import { createModdle, idOf } from './moddle.ts';
import { labelOf } from './translation.ts';
import type { Translation } from './translation.ts';
import { normalise } from './normalise.ts';
import { parse } from './parse.ts';
import type { Problem } from './problems.ts';
import { hasErrors } from './problems.ts';
import { checkReferences } from './references.ts';
import { refuse } from './refusals.ts';
import { associationsOf, translateScope } from './scopes.ts';
import { reportForeign } from './foreign/report.ts';
import { walk } from './walk.ts';

export interface CompileOptions {
  /** Id of the process to compile, where a file holds several. */
  process?: string;
  /** The file comes from another tool and is only shown or traced: scripts in other languages become plain tasks. */
  foreign?: boolean;
  /** Only to be looked at, as after each change in the designer: neither the normal form nor its hash is written, which takes as long as reading. */
  unwritten?: boolean;
}

export interface Compiled {
  /** Present when there are no errors. */
  model?: Model;
  /** The definition in normal form (see `normalise`), with its drawing; `model.hash` is its sha256. Absent where it was asked for `unwritten`. */
  xml?: string;
  problems: Problem[];
}

/** Flow nodes and sequence flows together. Drawn by people: fewer than 300. */
export const MAX_ELEMENTS = 50_000;

/**
 * BPMN 2.0 XML to an executable model. Never throws: each element that cannot run exactly as the standard says comes
 * back as a problem with its id and a sentence (codes: `refusals.ts`).
 */
export async function compile(xml: string, options: CompileOptions = {}): Promise<Compiled> {
  const { definitions, problems } = await parse(xml);
  if (!definitions) return { problems };
  const moddle = createModdle();
  normalise(definitions, moddle);
  const badId = [...walk(definitions)].find((element) => element.id !== undefined && element.id in Object.prototype);
  if (badId) return { problems: [...problems, refuse('reserved-id', idOf(badId), { id: idOf(badId) })] };
  const process = chooseProcess(definitions, problems, options);
  if (!process) return { problems };
  const key = idOf(process);
  const model: Model = { format: 1, key, label: labelOf(process), hash: '', nodes: {}, flows: {}, scopes: {} };
  const translation: Translation = { model, problems, foreign: options.foreign ?? false, associations: associationsOf(definitions), adopted: new Map() };
  const size = [...walk(process)].filter((element) => element.$instanceOf('bpmn:FlowElement')).length;
  if (size > MAX_ELEMENTS) return { problems: [...problems, refuse('too-many-elements', key, { limit: MAX_ELEMENTS })] };
  translateScope(process, key, translation);
  reportForeign(process, translation);
  checkReferences(translation);
  if (hasErrors(problems)) return { problems };
  if (options.unwritten) return { model, problems };
  const written = await moddle.toXML(definitions, { format: true });
  model.hash = await sha256(written.xml);
  return { model, xml: written.xml, problems };
}
