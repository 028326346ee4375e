import Modeler from 'bpmn-js/lib/Modeler.js';
import minimap from 'diagram-js-minimap';
import reflow from '../../engine/model/reflow.json' with { type: 'json' };
import type { Text } from '../../ui/i18n/text.ts';
import { fontFamily } from '../../ui/theme/antd-theme.ts';
import { CompleteStep } from '../catalogue/complete-step.ts';
import { clipboardAcrossFlows } from './clipboard.ts';
import type { FormsAtHand } from './clipboard.ts';
import { EnglishRenderer } from './english-renderer.ts';
import { flowPlus } from './flow-plus.ts';
import { HealOnDelete } from './heal.ts';
import { MoveAsOne } from './move-as-one.ts';
import { RaiseSelected } from './raise-selected.ts';
import { CopiesKeepNames, ReadableIds } from './readable-ids.ts';
import { stepBubble } from './step-bubble.ts';
import { translateFor } from './translate.ts';

/** The diagram editor with our namespace, our ways of adding and deleting, and none of the library's palette. */
export function createModeler(container: HTMLElement, text: Text, forms: FormsAtHand): Modeler {
  const english = text.language === 'en';
  return new Modeler({
    container,
    moddleExtensions: { reflow },
    bpmnRenderer: { defaultFillColor: 'var(--panel)', defaultStrokeColor: 'var(--node-line)', defaultLabelColor: 'var(--tx)' },
    textRenderer: { defaultStyle: { fontSize: 12, fontFamily }, externalStyle: { fontSize: 11 } },
    additionalModules: [minimap, {
      __init__: ['healOnDelete', 'completeStep', 'stepBubble', 'flowPlus', 'copiesKeepNames', 'clipboardAcrossFlows', 'moveAsOne', 'raiseSelected'],
      raiseSelected: ['type', RaiseSelected],
      moveAsOne: ['type', MoveAsOne],
      healOnDelete: ['type', HealOnDelete],
      completeStep: ['type', CompleteStep],
      bpmnFactory: ['type', ReadableIds],
      copiesKeepNames: ['type', CopiesKeepNames],
      stepBubble: ['type', stepBubble(text)],
      flowPlus: ['type', flowPlus(text)],
      clipboardAcrossFlows: ['type', clipboardAcrossFlows(forms)],
      translate: ['value', translateFor(text)],
      paletteProvider: ['value', {}],
      contextPadProvider: ['value', {}],
      // Steps are found by their translated names, in the toolbar.
      bpmnSearch: ['value', {}],
      // Names are written in the panel where the diagram shows their translation.
      ...(english ? { bpmnRenderer: ['type', EnglishRenderer], labelEditingProvider: ['value', {}] } : {}),
    }],
  });
}
