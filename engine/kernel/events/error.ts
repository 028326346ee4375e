import type { Arrival } from '../behaviour.ts';
import { Stuck } from '../errors.ts';
import { eventOf } from '../model-queries.ts';
import { trace } from '../run.ts';
import type { Run } from '../run.ts';
import type { Thrown, Variables } from '../state.ts';
import { mapped, visible } from '../variables.ts';
import { findCatcher, fireCatcher } from './catchers.ts';
import type { Origin } from './catchers.ts';
import { announceThrow } from './passing.ts';

/** Error end events. The token is taken; what catches the error sees its inputs as `error`. */
export function throwError(run: Run, arrival: Arrival): void {
  const { node, scope, local } = arrival;
  const { code } = eventOf(node, 'error');
  const data = mapped(run, node.ext.inputs, visible(run, scope.id, local), node.id);
  const caught = catchError(run, { code, data }, { scope });
  if (!caught) throw uncaught({ code }, node.id);
  trace(run, 'complete', node.id, scope.model, announceThrow(run, arrival));
  caught();
}

/** Looks for the error's catcher; the returned function lets it act. Undefined: caught nowhere. */
export function catchError(run: Run, error: Thrown, origin: Origin): (() => void) | undefined {
  const catcher = findCatcher(run, 'error', error.code, origin);
  return catcher && (() => fireCatcher(run, catcher, { local: { error: asVariable(error) } }));
}

export function uncaught(error: Thrown, element: string): Stuck {
  const words = error.message ? ` (${error.message})` : '';
  return new Stuck('uncaught_error', element, `The error "${error.code ?? ''}"${words} of "${element}" is caught nowhere. Add an error boundary event, or correct the cause and retry.`);
}

/** What flows see: `error.code`, `error.message` and the data of the error. */
function asVariable({ code, message, data }: Thrown): Variables {
  return { ...data, code: code ?? null, message: message ?? null };
}
