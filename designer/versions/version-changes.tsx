import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useFlowXml } from '../../ui/api/flow-xml.ts';
import { FlowView } from '../../ui/flow-view/flow-view.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { DiffView } from '../diff/diff-view.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { DiffWords } from '../diff/diff-words.tsx';
import { useCompared } from '../diff/use-compared.ts';
import { loadDesigner, type Loaded } from '../shell/load-designer.ts';
import { useSpeaker } from '../shell/use-speaker.ts';
import publishing from '../publish/publish.module.css';
import styles from './versions.module.css';

/** What a version changed, in a picture and in words. */
export function VersionChanges({ flow, version, former }: { flow: string; version: number; former: number | null }) {
  const mayEdit = mayAct(useDeskSession().user.roles, 'try');
  const around = useQuery({ queryKey: ['flows', 'designer', flow, 'words'], queryFn: ({ signal }) => loadDesigner(flow, mayEdit, signal) });
  if (around.isError) return <ErrorState error={asApiError(around.error)} onRetry={() => void around.refetch()} />;
  return around.data ? <Changes flow={flow} version={version} former={former} loaded={around.data} /> : <SkeletonRows />;
}

function Changes({ flow, version, former, loaded }: { flow: string; version: number; former: number | null; loaded: Loaded }) {
  const text = useText();
  const speaker = useSpeaker(loaded);
  const [chosen, setChosen] = useState<string>();
  const compared = useCompared(flow, former, version, speaker);
  const xml = useFlowXml(flow, former === null ? version : null);
  if (former === null) return <><div className={styles.picture}>{xml.data !== undefined && <FlowView xml={xml.data} size="whole" done={[]} current={[]} looks={{}} />}</div><p className={publishing.hint}>{text.t('publishing.version.none')}</p></>;
  if (compared.isError) return <ErrorState error={asApiError(compared.error)} onRetry={() => void compared.refetch()} />;
  if (!compared.data) return <SkeletonRows />;
  return (
    <>
      <div className={styles.picture}><DiffView before={compared.data.before} after={compared.data.after} drawn={compared.data.drawn} {...(chosen === undefined ? {} : { chosen })} onSelect={setChosen} /></div>
      <section className={publishing.block}><h2>{text.t('publishing.version.changes', { n: former })}</h2><DiffWords lines={compared.data.lines} onSelect={setChosen} /></section>
    </>
  );
}
