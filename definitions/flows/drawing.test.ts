import { BpmnModdle } from 'bpmn-moddle';
import { expect, test } from 'vitest';
import { loadFlows } from './index.ts';

interface Box { x: number; y: number; width: number; height: number }
interface Drawn { $type: string; bpmnElement: { id: string; sourceRef?: { id: string }; targetRef?: { id: string } }; bounds?: Box; waypoint?: { x: number; y: number }[] }

/** How far a line may end from the border that it is drawn to. */
const NEAR = 3;

function touches({ x, y, width, height }: Box, at: { x: number; y: number }): boolean {
  return at.x >= x - NEAR && at.x <= x + width + NEAR && at.y >= y - NEAR && at.y <= y + height + NEAR;
}

test.each(loadFlows())('the drawing of $key joins every line to the two steps that it connects', async ({ xml }) => {
  const { rootElement } = await new BpmnModdle().fromXML(xml) as unknown as { rootElement: { diagrams: { plane: { planeElement: Drawn[] } }[] } };
  const drawn = rootElement.diagrams.flatMap(({ plane }) => plane.planeElement);
  const boxes = new Map(drawn.flatMap(({ bpmnElement, bounds }) => (bounds ? [[bpmnElement.id, bounds] as const] : [])));

  const loose = drawn.filter(({ bpmnElement: { sourceRef, targetRef }, waypoint }) => {
    const [from, to] = [boxes.get(sourceRef?.id ?? ''), boxes.get(targetRef?.id ?? '')];
    return waypoint && !(from && to && touches(from, waypoint[0]!) && touches(to, waypoint.at(-1)!));
  });
  expect(loose.map(({ bpmnElement }) => bpmnElement.id)).toEqual([]);
});
