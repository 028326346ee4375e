import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../ui/i18n/use-text.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { addStep, dragStep } from '../catalogue/add-step.ts';
import { Catalogue } from '../catalogue/catalogue.tsx';
import { serviceStep } from '../catalogue/service-step.ts';
import { freeFormKey, shortForm } from '../catalogue/short-form.ts';
import { standardSteps } from '../catalogue/standard-steps.ts';
import type { StepSpec } from '../catalogue/step-spec.ts';
import { useModeler } from '../canvas/use-modeler.ts';
import type { DraftDocument } from '../draft/draft-document.ts';
import { readKept } from '../draft/kept-draft.ts';
import { takeOver } from '../draft/take-over.ts';
import { useDraftSaver } from '../draft/use-draft-saver.ts';
import { useChecked } from '../problems/use-checked.ts';
import { PublishDialog } from '../publish/publish-dialog.tsx';
import { ConflictBar } from './conflict-bar.tsx';
import { DesignerHeader } from './designer-header.tsx';
import type { Loaded } from './load-designer.ts';
import { OpenDiagram } from './open-diagram.tsx';
import styles from './designer.module.css';

/** Changes a flow: catalogue, diagram, properties, text and problems. Every command is saved as it is done. */
export function Designer({ loaded, onReload }: { loaded: Loaded; onReload: () => void }) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const { shop } = useDeskSession();
  const { draft, around } = loaded;
  const { saver, saved } = useDraftSaver(shop.slug, draft);
  const [document, setDocument] = useState<DraftDocument>(() => ({ xml: draft.xml, forms: draft.forms, ...keptOf(shop.slug, draft.key, draft.revision) }));
  const latest = useRef(document);
  const [publishing, setPublishing] = useState(false);
  const checked = useChecked(document, around);
  const change = (part: Partial<DraftDocument>) => {
    latest.current = { ...latest.current, ...part };
    setDocument(latest.current);
    saver.change(latest.current);
  };
  useEffect(() => {
    // What the last visit could not send is sent now.
    if (keptOf(shop.slug, draft.key, draft.revision)) saver.change(latest.current);
  }, [saver, shop.slug, draft]);
  const ground = useRef<HTMLDivElement>(null);
  const { modeler, failed } = useModeler(ground, document.xml, (xml) => change({ xml }));
  const steps = useMemo(() => [...standardSteps, ...around.services.map(serviceStep)], [around]);
  const withForm = (step: StepSpec): string | undefined => {
    if (!step.form) return undefined;
    const key = freeFormKey(latest.current.forms.map((form) => form.key), step.id);
    change({ forms: [...latest.current.forms, shortForm(key, step.label)] });
    return key;
  };
  const published = (version: number) => {
    setPublishing(false);
    toast.show({ text: text.t('msg.published', { v: version }) });
    onReload();
  };
  return (
    <div className={styles.page}>
      <DesignerHeader loaded={loaded} saved={saved} modeler={modeler} onPublish={() => setPublishing(true)} onDiscarded={onReload} onLeave={() => void navigate('/flows')} />
      <ConflictBar saved={saved} onTakeOver={() => void takeOver(draft.key, saver)} onReload={onReload} />
      <div className={styles.body}>
        <Catalogue steps={steps} onAdd={(step) => modeler && addStep(modeler, step, withForm(step))} onDrag={(event, step) => modeler && dragStep(modeler, event, step, withForm(step))} />
        <div className={styles.middle}>
          <div className={styles.ground}><div ref={ground} className={styles.canvas} aria-label={text.t('designer.canvas')} role="application" /></div>
          {failed && <p className={styles.bar} role="alert">{text.t('flowView.failed')}</p>}
          {modeler && <OpenDiagram modeler={modeler} part="bottom" checked={checked} loaded={loaded} forms={document.forms} onPublish={() => setPublishing(true)} />}
        </div>
        {modeler && <OpenDiagram modeler={modeler} part="side" checked={checked} loaded={loaded} forms={document.forms} onPublish={() => setPublishing(true)} />}
      </div>
      {publishing && <PublishDialog draft={draft} document={document} revision={saved.revision} problems={checked.problems} onClose={() => setPublishing(false)} onPublished={published} />}
    </div>
  );
}

/** What this device holds beyond the server's draft; nothing when the draft has moved on since. */
function keptOf(shop: string, key: string, revision: number): DraftDocument | undefined {
  const kept = readKept(shop, key);
  return kept && kept.revision === revision ? { xml: kept.xml, forms: kept.forms } : undefined;
}
