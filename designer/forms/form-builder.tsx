import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { holder } from '../draft/holder.ts';
import { useEdited } from '../draft/use-edited.ts';
import { useChecked } from '../problems/use-checked.ts';
import { AsideBar } from '../shell/aside-bar.tsx';
import { ConflictBar } from '../shell/conflict-bar.tsx';
import { DesignerHeader } from '../shell/designer-header.tsx';
import { FormWorkbench } from './form-workbench.tsx';
import styles from './forms.module.css';
import type { LoadedForms } from './load-forms.ts';
import type { UsedScenario } from './uses/field-uses.ts';

/** The forms of a flow's draft: lists at the left, what is in hand in the middle, how it looks at the right. Each change is saved. */
export function FormBuilder({ loaded, onReload }: { loaded: LoadedForms; onReload(): void }) {
  const toast = useToast();
  const navigate = useNavigate();
  const { shop, user } = useDeskSession();
  const now = useNow();
  const { draft, around } = loaded;
  const [heldBy] = useState(() => holder(draft, user.id, now));
  const edited = useEdited(shop.slug, draft, heldBy);
  const checked = useChecked(edited.document, around);
  return (
    <div className={styles.page}>
      <DesignerHeader loaded={loaded} saved={edited.saved} modeler={undefined} onPublish={() => void navigate(`/flows/${draft.key}/publish`)} onDiscarded={onReload} onLeave={() => void navigate('/flows')} />
      <ConflictBar saved={edited.saved} onTakeOver={() => void edited.takeOver().catch(toast.fail)} onReload={() => { edited.giveWay(); onReload(); }} />
      {edited.aside && <AsideBar aside={edited.aside} flow={draft.key} editor={draft.editor && draft.editor.id !== user.id ? draft.editor.name : ''} onSwap={edited.swap} onForget={edited.forgetAside} />}
      <FormWorkbench edited={edited} checked={checked} flow={draft.key} live={loaded.live} scenarios={draft.scenarios as readonly UsedScenario[]} />
    </div>
  );
}
