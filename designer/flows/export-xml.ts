import type Modeler from 'bpmn-js/lib/Modeler.js';
import Viewer from 'bpmn-js/lib/NavigatedViewer.js';
import { exportFlow } from '../shell/export-flow.ts';
import type { ExportKind } from '../shell/export-flow.ts';

/** Hands a flow that is not on the screen to the reader as a file: it is drawn out of sight first. */
export async function exportXml(xml: string, key: string, kind: ExportKind): Promise<void> {
  const ground = document.createElement('div');
  ground.style.cssText = 'position: fixed; left: -10000px; width: 1600px; height: 900px;';
  document.body.append(ground);
  const viewer = new Viewer({ container: ground, bpmnRenderer: { defaultFillColor: 'var(--panel)', defaultStrokeColor: 'var(--node-line)', defaultLabelColor: 'var(--tx)' } });
  try {
    await viewer.importXML(xml);
    // saving is the viewer's as much as the modeler's
    await exportFlow(viewer as unknown as Modeler, key, kind);
  } finally {
    viewer.destroy();
    ground.remove();
  }
}
