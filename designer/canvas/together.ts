import type Modeler from 'bpmn-js/lib/Modeler.js';
import { service } from './services.ts';

/** Several changes as one command, so that they are undone as one. */
export function asOne(modeler: Modeler, work: () => void): void {
  service(modeler, 'commandStack').execute('reflow.together', { work });
}

/** Runs the changes that its context holds inside its own command. */
export class Together {
  preExecute({ work }: { work: () => void }): void {
    work();
  }

  execute(): [] {
    return [];
  }

  revert(): [] {
    return [];
  }
}
