import type Modeler from 'bpmn-js/lib/Modeler.js';
import { useEffect, useRef } from 'react';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { duplicateStep } from '../catalogue/add-step.ts';
import { isFlowNode, service } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';
import { fitAll, showElement } from '../canvas/use-modeler.ts';
import { focusPart } from './focus-part.ts';

export interface DesignerKeys {
  modeler: Modeler;
  /** Ids of the steps in the order in which the flow is told. */
  order: readonly string[];
  onPublish: () => void;
}

/** Keys of the whole page, and of the diagram while it has the focus; the diagram's own (arrows, copy, undo) are the library's. */
export function useDesignerKeys(keys: DesignerKeys): void {
  const { modeler } = keys;
  const latest = useRef(keys);
  useEffect(() => { latest.current = keys; });
  const remove = () => {
    const chosen = service(modeler, 'selection').get();
    if (chosen.length > 0) service(modeler, 'modeling').removeElements([...chosen]);
  };
  useKeys({
    1: () => fitAll(modeler), 2: () => service(modeler, 'canvas').zoom(1, 'auto'), Delete: remove, Backspace: remove,
    o: () => focusPart('outcomes'), d: () => focusPart('clock'),
  });
  useEffect(() => {
    const chord = (event: KeyboardEvent) => {
      const run = event.ctrlKey || event.metaKey ? chords[event.key.toLowerCase()] : undefined;
      if (!run || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      event.stopPropagation();
      run(latest.current);
    };
    const inDiagram = (event: KeyboardEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('.djs-container svg, .djs-container') || event.target.closest('input, button, [contenteditable=true]')) return;
      if (event.key === 'Tab' ? walk(latest.current, event.shiftKey ? -1 : 1) : event.key === 'Enter' && !event.ctrlKey && !event.metaKey && rename(modeler)) event.preventDefault();
    };
    // Before the library and the browser take them.
    document.addEventListener('keydown', chord, true);
    document.addEventListener('keydown', inDiagram, true);
    return () => {
      document.removeEventListener('keydown', chord, true);
      document.removeEventListener('keydown', inDiagram, true);
    };
  }, [modeler]);
}

const chords: Readonly<Record<string, (keys: DesignerKeys) => void>> = {
  enter: ({ onPublish }) => onPublish(),
  d: ({ modeler }) => duplicate(modeler),
  f: () => focusPart('find'),
};

/** The selected step once more, after itself. */
export function duplicate(modeler: Modeler): void {
  const selected = stepOf(modeler);
  if (selected) duplicateStep(modeler, selected);
}

function rename(modeler: Modeler): boolean {
  if (service(modeler, 'selection').get().length !== 1) return false;
  focusPart('name');
  return true;
}

/** Selects the next step of the text; false at its end, where the focus leaves the diagram. */
function walk({ modeler, order }: DesignerKeys, by: 1 | -1): boolean {
  const at = order.indexOf(stepOf(modeler)?.id ?? '');
  const next = at === -1 && by === 1 ? order[0] : order[at + by];
  if (next === undefined || (at === -1 && by === -1)) return false;
  showElement(modeler, next);
  return true;
}

function stepOf(modeler: Modeler): Drawn | undefined {
  const [selected] = service(modeler, 'selection').get();
  const step = selected?.labelTarget ?? selected;
  return step && isFlowNode(step) ? step : undefined;
}
