import type Modeler from 'bpmn-js/lib/Modeler.js';
import { useEffect } from 'react';
import type { Form } from '../../server/contracts/types.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { drawBadges } from '../canvas/badges.ts';
import { service } from '../canvas/services.ts';
import { fitAll, showElement, useSelected } from '../canvas/use-modeler.ts';
import type { Checked } from '../problems/check-flow.ts';
import { Properties } from '../properties/properties.tsx';
import { BottomPanel } from './bottom-panel.tsx';
import { CanvasTools } from './canvas-tools.tsx';
import type { Loaded } from './load-designer.ts';
import { useSpeaker } from './use-speaker.ts';

export interface OpenDiagramProps { modeler: Modeler; part: 'bottom' | 'side'; checked: Checked; loaded: Loaded; forms: readonly Form[]; onPublish: () => void }

/** What shows the selection: below the diagram the tools, the text and the problems; beside it the properties. */
export function OpenDiagram({ modeler, part, checked, loaded, forms, onPublish }: OpenDiagramProps) {
  const selected = useSelected(modeler);
  const speaker = useSpeaker(loaded.around.services);
  if (part === 'side') {
    return <Properties modeler={modeler} element={selected} forms={forms} around={loaded.around} flowLabels={loaded.flowLabels} groupLabels={loaded.groupLabels} model={checked.model} />;
  }
  return (
    <>
      <CanvasTools modeler={modeler} />
      <Keys modeler={modeler} onPublish={onPublish} />
      <Badges modeler={modeler} checked={checked} speaker={speaker} />
      <BottomPanel checked={checked} speaker={speaker} selected={selected.id} onSelect={(id) => showElement(modeler, id)} />
    </>
  );
}

/** Keys of the whole page; those of the diagram itself are the library's while it has the focus. */
function Keys({ modeler, onPublish }: { modeler: Modeler; onPublish: () => void }) {
  const remove = () => {
    const chosen = service(modeler, 'selection').get();
    if (chosen.length > 0) service(modeler, 'modeling').removeElements([...chosen]);
  };
  useKeys({ 1: () => fitAll(modeler), 2: () => service(modeler, 'canvas').zoom(1, 'auto'), Delete: remove, Backspace: remove });
  useEffect(() => {
    const publish = (event: KeyboardEvent) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onPublish(); };
    document.addEventListener('keydown', publish);
    return () => document.removeEventListener('keydown', publish);
  }, [onPublish]);
  return null;
}

function Badges({ modeler, checked, speaker }: { modeler: Modeler; checked: Checked; speaker: OpenSpeaker }) {
  useEffect(() => drawBadges(modeler, checked.model, checked.problems, speaker), [modeler, checked, speaker]);
  return null;
}

type OpenSpeaker = ReturnType<typeof useSpeaker>;
