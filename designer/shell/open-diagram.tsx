import type Modeler from 'bpmn-js/lib/Modeler.js';
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Form } from '../../server/contracts/types.ts';
import { drawBadges } from '../canvas/badges.ts';
import { service } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';
import { bringIntoSight, showElement, useSelected } from '../canvas/use-modeler.ts';
import type { Checked } from '../problems/check-flow.ts';
import { fixesFor } from '../problems/fixes.ts';
import { Properties } from '../properties/properties.tsx';
import { stepsInOrder } from '../words/flow-in-words.ts';
import { BottomPanel } from './bottom-panel.tsx';
import { CanvasTools } from './canvas-tools.tsx';
import type { Loaded } from './load-designer.ts';
import { focusPart } from './focus-part.ts';
import type { Part } from './focus-part.ts';
import { duplicate, useDesignerKeys } from './use-designer-keys.ts';
import type { DesignerKeys } from './use-designer-keys.ts';
import { useSpeaker } from './use-speaker.ts';

export interface OpenDiagramProps { modeler: Modeler; part: 'bottom' | 'side'; checked: Checked; loaded: Loaded; forms: readonly Form[]; onPublish: () => void }

/** What shows the selection: below the diagram the tools, the text and the problems; beside it the properties. */
export function OpenDiagram({ modeler, part, checked, loaded, forms, onPublish }: OpenDiagramProps) {
  const selected = useSelected(modeler);
  const speaker = useSpeaker(loaded);
  const order = useMemo(() => (checked.model ? stepsInOrder(checked.model) : []), [checked.model]);
  if (part === 'side') {
    return <Properties modeler={modeler} element={selected} forms={forms} around={loaded.around} flowLabels={loaded.flowLabels} groupLabels={loaded.groupLabels} decisionLabels={loaded.decisionLabels} flow={loaded.draft.key} model={checked.model} speaker={speaker} />;
  }
  return (
    <>
      <CanvasTools modeler={modeler} />
      <Asked modeler={modeler} />
      <Keys modeler={modeler} order={order} onPublish={onPublish} />
      <Badges modeler={modeler} checked={checked} speaker={speaker} />
      <BottomPanel checked={checked} speaker={speaker} selected={selected.id} onSelect={(id) => showElement(modeler, id)} fixes={(problem) => fixesFor(modeler, problem)} />
    </>
  );
}

/** What another page leads to: `?select=review` selects that step. */
function Asked({ modeler }: { modeler: Modeler }) {
  const asked = useSearchParams()[0].get('select');
  useEffect(() => {
    if (asked !== null && service(modeler, 'elementRegistry').get(asked)) showElement(modeler, asked);
  }, [modeler, asked]);
  return null;
}

/** Keys of the whole page, and what the bubble over a step asks of it. */
function Keys(keys: DesignerKeys) {
  const { modeler } = keys;
  useDesignerKeys(keys);
  useEffect(() => {
    const show = ({ part }: { part: Part }) => focusPart(part);
    const copy = () => duplicate(modeler);
    // Making room for a dropped step may have moved it out of the window.
    const dropped = ({ context: { shape } }: { context: { shape?: Drawn } }) => { if (shape?.parent) bringIntoSight(modeler, shape.id); };
    modeler.on('create.end', dropped);
    modeler.on('reflow.part', show);
    modeler.on('reflow.duplicate', copy);
    return () => {
      modeler.off('create.end', dropped);
      modeler.off('reflow.part', show);
      modeler.off('reflow.duplicate', copy);
    };
  }, [modeler]);
  return null;
}

function Badges({ modeler, checked, speaker }: { modeler: Modeler; checked: Checked; speaker: OpenSpeaker }) {
  useEffect(() => drawBadges(modeler, checked.model, checked.problems, speaker), [modeler, checked, speaker]);
  return null;
}

type OpenSpeaker = ReturnType<typeof useSpeaker>;
