import type Modeler from 'bpmn-js/lib/Modeler.js';
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { useText } from '../../ui/i18n/use-text.ts';
import { begins, ends } from '../problems/timings.ts';
import type { FormsAtHand } from './clipboard.ts';
import { createModeler } from './create-modeler.ts';
import { service } from './services.ts';
import type { Drawn } from './services.ts';
import { Together } from './together.ts';

export interface OpenModeler { modeler: Modeler | undefined; failed: boolean }

/** The editor in `ground` with this XML; a new one when the language changes. `onChange` gets the XML after each command. */
export function useModeler(ground: RefObject<HTMLDivElement | null>, xml: string, onChange: (xml: string) => void, forms: FormsAtHand): OpenModeler {
  const text = useText();
  const [open, setOpen] = useState<OpenModeler>({ modeler: undefined, failed: false });
  const latest = useRef({ xml, onChange, forms });
  useEffect(() => { latest.current = { xml, onChange, forms }; });
  useEffect(() => {
    if (!ground.current) return;
    const made = createModeler(ground.current, text, { all: () => latest.current.forms.all(), bring: (form) => latest.current.forms.bring(form) });
    let left = false;
    (service(made, 'commandStack')).registerHandler('reflow.together', Together);
    const changed = () => {
      begins('checked');
      void made.saveXML({ format: true }).then((saved) => {
        if (!left && saved.xml) latest.current.onChange(saved.xml);
      });
    };
    begins('opened');
    made.importXML(latest.current.xml).then(
      () => {
        if (left) return;
        fitAll(made);
        ends('opened');
        made.on('commandStack.changed', changed);
        setOpen({ modeler: made, failed: false });
      },
      () => { if (!left) setOpen({ modeler: undefined, failed: true }); },
    );
    return () => {
      left = true;
      setOpen({ modeler: undefined, failed: false });
      made.destroy();
    };
  }, [ground, text]);
  return open;
}

/** The toolbar lies over the top of the canvas. */
const BELOW_TOOLS = 60;

/** The whole diagram, but never so small that it cannot be read: then where it begins. */
export function fitAll(modeler: Modeler): void {
  const canvas = service(modeler, 'canvas');
  canvas.zoom('fit-viewport', 'auto');
  const { inner, outer } = canvas.viewbox();
  const zoom = Math.min(1, Math.max(0.45, Math.min(outer.width / (inner.width + 80), outer.height / (inner.height + 80))));
  const [width, height] = [outer.width / zoom, outer.height / zoom];
  const first = service(modeler, 'elementRegistry').filter((element) => element.type === 'bpmn:StartEvent').toSorted((a, b) => a.x - b.x)[0];
  const wide = inner.width + 80 > width;
  const high = inner.height + 80 > height;
  canvas.viewbox({
    x: wide ? inner.x - 40 : inner.x + inner.width / 2 - width / 2,
    y: high ? Math.max(inner.y - BELOW_TOOLS, Math.min((first?.y ?? inner.y) - height / 2, inner.y + inner.height + 40 - height)) : inner.y + inner.height / 2 - height / 2,
    width, height,
  });
}

/** What is selected, or the flow itself; renews the reader with each change of the diagram. */
export function useSelected(modeler: Modeler): Drawn {
  const version = useRef(0);
  useSyncExternalStore((renew) => {
    const changed = () => { version.current += 1; renew(); };
    const events = ['selection.changed', 'elements.changed', 'commandStack.changed'];
    modeler.on(events, changed);
    return () => modeler.off(events, changed);
    // The id too: a link into the page selects before anybody listens.
  }, () => `${version.current} ${service(modeler, 'selection').get()[0]?.id ?? ''}`);
  const [first] = service(modeler, 'selection').get();
  return first?.labelTarget ?? first ?? service(modeler, 'canvas').getRootElement();
}

/** Below this the names on a diagram cannot be read. */
const READABLE = 0.7;

/** Selects an element by its id and brings it into sight, large enough to be read. */
export function showElement(modeler: Modeler, id: string): void {
  const element = service(modeler, 'elementRegistry').get(id);
  const canvas = service(modeler, 'canvas');
  if (!element) return;
  service(modeler, 'selection').select(element);
  if (canvas.zoom() < READABLE) canvas.zoom(READABLE, 'auto');
  bringIntoSight(modeler, id);
}

/** Scrolls no more than is needed for an element and the acts over it. */
export function bringIntoSight(modeler: Modeler, id: string): void {
  service(modeler, 'canvas').scrollToElement(id, { top: 130, right: 200, bottom: 80, left: 80 });
}

/** How large the diagram is drawn; 1 is full size. */
export function useZoom(modeler: Modeler): number {
  return useSyncExternalStore((renew) => {
    modeler.on('canvas.viewbox.changed', renew);
    return () => modeler.off('canvas.viewbox.changed', renew);
  }, () => service(modeler, 'canvas').zoom());
}
