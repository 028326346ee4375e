/** What a finger can do to a canvas; bpmn-js itself only knows the mouse. */
export interface TouchCanvas { scroll(by: { dx: number; dy: number }): void; zoom(): number; zoomTo(level: number, centre: { x: number; y: number }): void }

interface Point { x: number; y: number }

const MIN_ZOOM = 0.2;
const MAX_ZOOM = 3;

/**
 * Lets one finger pan and two fingers zoom.
 * @param free pans both ways; otherwise only sideways, so that the page below still scrolls up and down
 * @returns takes the listeners away again
 */
export function addTouch(element: HTMLElement, canvas: TouchCanvas, free: boolean): () => void {
  const fingers = new Map<number, Point>();
  let start = { distance: 0, zoom: 1 };
  const listening = new AbortController();
  const on = <K extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel'>(type: K, handle: (event: PointerEvent) => void): void =>
    element.addEventListener(type, handle, { signal: listening.signal });
  element.style.touchAction = free ? 'none' : 'pan-y';

  on('pointerdown', (event) => {
    if (event.pointerType !== 'touch') return;
    fingers.set(event.pointerId, pointOf(event, element));
    if (fingers.size === 2) start = { distance: distance([...fingers.values()]), zoom: canvas.zoom() };
  });
  on('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event, element);
    fingers.set(event.pointerId, now);
    if (fingers.size === 1) canvas.scroll({ dx: now.x - before.x, dy: free ? now.y - before.y : 0 });
    if (fingers.size === 2 && start.distance > 0) {
      const points = [...fingers.values()];
      canvas.zoomTo(pinchZoom(start.zoom, distance(points) / start.distance), centre(points));
    }
  });
  for (const type of ['pointerup', 'pointercancel'] as const) on(type, (event) => fingers.delete(event.pointerId));
  return () => listening.abort();
}

/** The zoom of a pinch, kept where a diagram is still a diagram. */
export function pinchZoom(from: number, ratio: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, from * ratio));
}

function pointOf(event: PointerEvent, element: HTMLElement): Point {
  const box = element.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

function distance([a, b]: Point[]): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

function centre([a, b]: Point[]): Point {
  return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : { x: 0, y: 0 };
}
