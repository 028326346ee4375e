/** Px of the diagram that the dot runs in a second, and how long one line takes at most. */
const SPEED = 520;
const LONGEST_MS = 700;

/** Runs a dot along drawn lines, one after the other, and takes it away at the end. Nothing moves for readers who want no motion. @returns stops it */
export function runDot(lines: readonly SVGPathElement[]): () => void {
  const [first] = lines;
  const ground = first?.ownerSVGElement?.querySelector<SVGGElement>('.viewport');
  if (!first || !ground || matchMedia('(prefers-reduced-motion: reduce)').matches) return () => undefined;
  const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  dot.setAttribute('r', '7');
  dot.setAttribute('class', 'rf-dot');
  ground.append(dot);
  const lengths = lines.map((line) => line.getTotalLength());
  const times = lengths.map((length) => Math.min(LONGEST_MS, (length / SPEED) * 1000));
  const began = performance.now();
  let frame = requestAnimationFrame(function step(now) {
    let left = now - began;
    const at = times.findIndex((time) => { if (left < time) return true; left -= time; return false; });
    const line = lines[at];
    if (!line) { dot.remove(); return; }
    const { x, y } = line.getPointAtLength(((lengths[at] ?? 0) * Math.max(0, left)) / (times[at] ?? 1));
    dot.setAttribute('cx', String(x));
    dot.setAttribute('cy', String(y));
    frame = requestAnimationFrame(step);
  });
  return () => {
    cancelAnimationFrame(frame);
    dot.remove();
  };
}
