import { children, idOf, text } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import type { Problem } from './problems.ts';
import { refuse } from './refusals.ts';
import { walk } from './walk.ts';

/**
 * The process that a file is about: the one asked for; else the only one; else, of several, the only executable one
 * that no other calls.
 */
export function chooseProcess(definitions: ModdleElement, wanted?: string): ModdleElement | Problem {
  const processes = processesOf(definitions);
  if (wanted !== undefined) {
    return processes.find((process) => idOf(process) === wanted) ?? refuse('unknown-process', '', { id: wanted });
  }
  if (processes.length === 0) return refuse('no-process', '');
  if (processes.length === 1) return processes[0]!;
  const called = calledKeys(processes);
  const candidates = processes.filter((process) => !called.has(idOf(process)));
  const executable = candidates.filter((process) => process.get('isExecutable') === true);
  if (executable.length === 1) return executable[0]!;
  if (executable.length === 0 && candidates.length === 1) return candidates[0]!;
  return refuse('several-processes', '', { ids: processes.map(idOf).join(', ') });
}

export function processesOf(definitions: ModdleElement): ModdleElement[] {
  return children(definitions, 'rootElements').filter((root) => root.$type === 'bpmn:Process');
}

function calledKeys(processes: ModdleElement[]): Set<string> {
  const keys = new Set<string>();
  for (const process of processes) {
    for (const element of walk(process)) {
      const called = element.$type === 'bpmn:CallActivity' ? text(element, 'calledElement') : undefined;
      if (called) keys.add(called.slice(called.indexOf(':') + 1));
    }
  }
  return keys;
}
