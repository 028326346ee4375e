import { children, idOf, text } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import type { Problem } from './problems.ts';
import { refuse } from './refusals.ts';
import { walk } from './walk.ts';

/**
 * The process that a file is about: the one asked for; else the only one; else, of several, the only executable one
 * that no other calls. Of a foreign file with several the first is better than nothing.
 */
export function chooseProcess(definitions: ModdleElement, problems: Problem[], options: { process?: string; foreign?: boolean }): ModdleElement | undefined {
  const processes = processesOf(definitions);
  const wanted = options.process;
  if (wanted !== undefined) {
    const found = processes.find((process) => idOf(process) === wanted);
    if (!found) problems.push(refuse('unknown-process', '', { id: wanted }));
    return found;
  }
  if (processes.length === 0) problems.push(refuse('no-process', ''));
  if (processes.length < 2) return processes[0];
  const called = calledKeys(processes);
  const candidates = processes.filter((process) => !called.has(idOf(process)));
  const executable = candidates.filter((process) => process.get('isExecutable') === true);
  if (executable.length === 1) return executable[0];
  if (executable.length === 0 && candidates.length === 1) return candidates[0];
  problems.push(refuse('several-processes', '', { ids: processes.map(idOf).join(', ') }, options.foreign));
  return options.foreign ? [...executable, ...candidates, ...processes].find((process) => children(process, 'flowElements').length > 0) : undefined;
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
