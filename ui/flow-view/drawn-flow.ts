import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import { fontFamily } from '../theme/antd-theme.ts';
import { isFrame, takenWay } from './flow-graph.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { FlowLook, FlowViewProps } from './flow-view-props.ts';
import { runDot } from './run-dot.ts';
import { putEnglishNames, readGraph, widenLabels } from './read-graph.ts';
import type { DrawnElement, Named } from './read-graph.ts';
import { addTouch } from './touch.ts';

/** The services of bpmn-js that are used here; the library names them by strings and types none. */
interface Services {
  canvas: {
    zoom(level?: number | 'fit-viewport', centre?: { x: number; y: number } | 'auto'): number;
    scroll(by: { dx: number; dy: number }): void;
    viewbox(box?: { x: number; y: number; width: number; height: number }): { outer: { width: number; height: number }; inner: { x: number; y: number; width: number; height: number } };
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    hasMarker(id: string, marker: string): boolean;
  };
  elementRegistry: { getAll(): DrawnElement[]; getGraphics(id: string): SVGElement | undefined; get(id: string): (DrawnElement & { x: number; y: number; width: number; height: number }) | undefined };
  overlays: { add(id: string, overlay: object): string; clear(): void };
  eventBus: { on(event: string, handle: (event: { definitions: Named | undefined; element?: DrawnElement }) => void): void };
}

/** How large a step stands in the small view: its name can be read, its neighbours are in sight. */
const SMALL_ZOOM = 0.62;

/** Letters of names beside shapes, in px at full size; flows are laid out for the usual ones. */
const USUAL_LABEL = 11;
const SMALL_LABEL = 15;

/** Below this a whole diagram is a pattern, not a text. */
const READABLE_ZOOM = 0.5;

const LOOKS = ['covered', 'uncovered', 'heat0', 'heat1', 'heat2', 'heat3', 'added', 'changed', 'removed'] as const satisfies readonly FlowLook[];
const MARKERS = ['rf-done', 'rf-current', 'rf-failed', 'rf-rest', 'rf-frame', 'rf-plain', ...LOOKS.map((look) => `rf-${look}` as const)] as const;

/** One diagram on the page. */
export class DrawnFlow {
  readonly #viewer: NavigatedViewer;
  readonly #small: boolean;
  readonly #stopTouch: () => void;

  constructor(ground: HTMLElement, size: FlowViewProps['size'], english: boolean) {
    this.#small = size === 'small';
    this.#viewer = new NavigatedViewer({
      container: ground,
      bpmnRenderer: { defaultFillColor: 'var(--panel)', defaultStrokeColor: 'var(--node-line)', defaultLabelColor: 'var(--tx)' },
      // The small view is shrunk: its letters must be larger to be read. The family is named, not inherited: names are measured outside the page.
      textRenderer: { defaultStyle: { fontSize: this.#small ? 16 : 13, fontFamily }, externalStyle: { fontSize: this.#small ? SMALL_LABEL : USUAL_LABEL } },
      // A wheel over the small view belongs to the page below it.
      zoomScroll: { enabled: !this.#small },
    });
    this.#get('eventBus').on('import.parse.complete', ({ definitions }) => {
      if (!definitions) return;
      if (english) putEnglishNames(definitions);
      // English names are longer, and the small view's letters larger, than what the labels were laid out for.
      widenLabels(definitions, (this.#small ? SMALL_LABEL / USUAL_LABEL : 1.1) * (english ? 2 : 1));
    });
    const canvas = this.#get('canvas');
    this.#stopTouch = addTouch(ground, {
      scroll: (by) => canvas.scroll(by), zoom: () => canvas.zoom(), zoomTo: (level, centre) => canvas.zoom(level, centre),
    }, !this.#small);
  }

  /** Draws the XML. Rejects when it holds no diagram. */
  async draw(xml: string): Promise<FlowGraph> {
    await this.#viewer.importXML(xml);
    return readGraph(this.#get('elementRegistry').getAll());
  }

  /** Colours what was done, what is now and what is still to come, and puts the times beside the steps. */
  mark(graph: FlowGraph, view: FlowViewProps, timeClass: string, noteClass: (tone: string) => string): void {
    const canvas = this.#get('canvas');
    const taken = view.path ? new Set([...view.done, ...view.path]) : takenWay(graph, [...view.done, ...view.current]);
    const frames = new Set(graph.nodes.filter(isFrame).map(({ id }) => id));
    const known = [...graph.nodes, ...graph.flows].map(({ id }) => id);
    for (const id of known) {
      for (const marker of MARKERS) if (canvas.hasMarker(id, marker)) canvas.removeMarker(id, marker);
      // A frame holds steps of every state; only they are coloured.
      const look = frames.has(id) ? undefined : view.looks?.[id];
      canvas.addMarker(id, look ? `rf-${look}` : frames.has(id) ? 'rf-frame' : view.looks ? 'rf-plain' : markerOf(id, view, taken));
    }
    this.#writeTimes(view, new Set(known), timeClass);
    if (!this.#small) this.#writeNotes(view, new Set(known), noteClass);
  }

  #writeNotes({ notes = {}, looks }: FlowViewProps, known: ReadonlySet<string>, noteClass: (tone: string) => string): void {
    for (const [id, { text, tone = 'plain' }] of Object.entries(notes)) {
      if (!known.has(id)) continue;
      const html = document.createElement('div');
      html.className = noteClass(tone);
      html.textContent = text;
      this.#get('overlays').add(id, { position: { top: -20, left: 0 }, html, ...(looks ? { scale: { min: 1 } } : { show: { minZoom: READABLE_ZOOM } }) });
    }
  }

  /** A dot runs along these lines, one after the other. @returns stops it */
  move(lines: readonly string[]): () => void {
    return runDot(lines.flatMap((id) => this.#get('elementRegistry').getGraphics(id)?.querySelector<SVGPathElement>('.djs-visual > path') ?? []));
  }

  onClick(handle: (element: string) => void): void {
    this.#get('eventBus').on('element.click', ({ element }) => { if (element && element.type !== 'label') handle(element.id); });
  }

  #writeTimes(view: FlowViewProps, known: ReadonlySet<string>, timeClass: string): void {
    const overlays = this.#get('overlays');
    overlays.clear();
    if (this.#small) return;
    for (const [id, time] of Object.entries(view.times ?? {})) {
      if (!known.has(id)) continue;
      const html = document.createElement('div');
      html.className = timeClass;
      html.textContent = time;
      overlays.add(id, { position: { bottom: -4, left: 0 }, html, show: { minZoom: READABLE_ZOOM } });
    }
  }

  /** Small: around the first of these steps. Whole: all of it, or around the step where all of it could not be read. */
  show(ids: readonly string[]): void {
    const canvas = this.#get('canvas');
    const step = ids.map((id) => this.#get('elementRegistry').get(id)).find((element) => element !== undefined);
    this.fit();
    if (!step || (!this.#small && canvas.zoom() >= READABLE_ZOOM)) return;
    const zoom = this.#small ? SMALL_ZOOM : 0.8;
    const { outer } = canvas.viewbox();
    const [width, height] = [outer.width / zoom, outer.height / zoom];
    canvas.viewbox({ x: step.x + step.width / 2 - width / 2, y: step.y + step.height / 2 - height / 2, width, height });
  }

  /** The whole diagram with a margin, never larger than life. */
  fit(): void {
    const canvas = this.#get('canvas');
    const { inner, outer } = canvas.viewbox();
    const margin = 24;
    const zoom = Math.min(1, outer.width / (inner.width + 2 * margin), outer.height / (inner.height + 2 * margin));
    const [width, height] = [outer.width / zoom, outer.height / zoom];
    canvas.viewbox({ x: inner.x + inner.width / 2 - width / 2, y: inner.y + inner.height / 2 - height / 2, width, height });
  }

  zoomBy(factor: number): void {
    const canvas = this.#get('canvas');
    canvas.zoom(canvas.zoom() * factor, 'auto');
  }

  destroy(): void {
    this.#stopTouch();
    this.#viewer.destroy();
  }

  #get<K extends keyof Services>(name: K): Services[K] {
    return this.#viewer.get(name) as Services[K];
  }
}

function markerOf(id: string, view: FlowViewProps, taken: ReadonlySet<string>): (typeof MARKERS)[number] {
  if (view.failed?.includes(id)) return 'rf-failed';
  if (view.current.includes(id)) return 'rf-current';
  return taken.has(id) ? 'rf-done' : 'rf-rest';
}
