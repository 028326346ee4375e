import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../ui/i18n/use-text.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { addStep, dragStep } from '../catalogue/add-step.ts';
import { Catalogue } from '../catalogue/catalogue.tsx';
import { serviceStep } from '../catalogue/service-step.ts';
import { freeFormKey, shortForm } from '../catalogue/short-form.ts';
import { standardSteps } from '../catalogue/standard-steps.ts';
import type { StepSpec } from '../catalogue/step-spec.ts';
import { fitAll, useModeler } from '../canvas/use-modeler.ts';
import { holder } from '../draft/holder.ts';
import { useEdited } from '../draft/use-edited.ts';
import { useChecked } from '../problems/use-checked.ts';
import { AsideBar } from './aside-bar.tsx';
import { ConflictBar } from './conflict-bar.tsx';
import { DesignerHeader } from './designer-header.tsx';
import type { Loaded } from './load-designer.ts';
import { Differences } from './differences.tsx';
import type { DifferencesProps } from './differences.tsx';
import { OpenDiagram } from './open-diagram.tsx';
import { useSpeaker } from './use-speaker.ts';
import styles from './designer.module.css';

/** Changes a flow: catalogue, diagram, properties, text and problems. Every command is saved as it is done. */
export function Designer({ loaded, onReload }: { loaded: Loaded; onReload: () => void }) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const { shop, user } = useDeskSession();
  const { draft, around } = loaded;
  const now = useNow();
  const [heldBy] = useState(() => holder(draft, user.id, now));
  const edited = useEdited(shop.slug, draft, heldBy);
  const { document, saved, aside } = edited;
  const checked = useChecked(document, around);
  const ground = useRef<HTMLDivElement>(null);
  const forms = { all: () => edited.current().forms, bring: edited.brought.bring.bind(edited.brought) };
  const { modeler, failed } = useModeler(ground, document.xml, edited.setXml, forms);
  const steps = useMemo(() => [...standardSteps, ...around.services.map(serviceStep)], [around]);
  const withForm = (step: StepSpec): string | undefined => {
    if (!step.form) return undefined;
    const key = freeFormKey(edited.brought.taken(edited.current().forms), step.id);
    edited.brought.bring(shortForm(key, step.label));
    return key;
  };
  const publish = () => void navigate(`/flows/${draft.key}/publish`);
  const reload = () => { edited.giveWay(); onReload(); };
  const swap = () => {
    const next = edited.swap();
    if (next && modeler) modeler.importXML(next.xml).then(() => fitAll(modeler), toast.fail);
  };
  const speaker = useSpeaker(loaded);
  const [compared, setCompared] = useState<Pick<DifferencesProps, 'before' | 'after'>>();
  const open = { modeler, checked, loaded, forms: document.forms, onPublish: publish };
  return (
    <div className={styles.page}>
      <DesignerHeader loaded={loaded} saved={saved} modeler={modeler} onPublish={publish} onDiscarded={onReload} onLeave={() => void navigate('/flows')} />
      <ConflictBar saved={saved} onTakeOver={() => void edited.takeOver().catch(toast.fail)} onReload={reload} onCompare={() => setCompared({ after: edited.current() })} />
      {aside && <AsideBar aside={aside} flow={draft.key} editor={draft.editor && draft.editor.id !== user.id ? draft.editor.name : ''} onCompare={() => setCompared({ before: edited.current(), after: aside })} onSwap={swap} onForget={edited.forgetAside} />}
      {compared && <Differences flow={draft.key} {...compared} speaker={speaker} onClose={() => setCompared(undefined)} />}
      <div className={styles.body}>
        <Catalogue modeler={modeler} steps={steps} onAdd={(step) => modeler && addStep(modeler, step, withForm(step))} onDrag={(event, step) => modeler && dragStep(modeler, event, step, withForm(step))} />
        <div className={styles.middle}>
          <div className={styles.ground}><div ref={ground} className={styles.canvas} aria-label={text.t('designer.canvas')} role="application" /></div>
          {failed && <p className={styles.bar} role="alert">{text.t('flowView.failed')}</p>}
          {open.modeler && <OpenDiagram {...open} modeler={open.modeler} part="bottom" />}
        </div>
        {open.modeler && <OpenDiagram {...open} modeler={open.modeler} part="side" />}
      </div>
    </div>
  );
}
