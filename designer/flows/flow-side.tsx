import { Link } from 'react-router';
import type { FlowDetail, FlowHeat, FlowSummary } from '../../server/contracts/types.ts';
import { useFlowXml } from '../../ui/api/flow-xml.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { KeyHint } from '../../ui/components/key-hint.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { FlowView } from '../../ui/flow-view/flow-view.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { FlowMenu } from './flow-menu.tsx';
import { useDraftState, useFlowDetail, useStanding } from './flows-api.ts';
import styles from './flows.module.css';

export interface FlowSideProps { readonly flow: FlowSummary; readonly mayDesign: boolean; readonly onCopy: () => void }

/** The flow that is looked at: its diagram, where its tickets stand, what is wrong, its versions. */
export function FlowSide({ flow, mayDesign, onCopy }: FlowSideProps) {
  const text = useText();
  const name = text.label(flow.label);
  const published = flow.version !== null;
  const xml = useFlowXml(flow.key, flow.version);
  const detail = useFlowDetail(flow.key, published);
  const standing = useStanding(flow.key, published);
  return (
    <aside className={styles.side} aria-label={text.t('flows.side', { name })} tabIndex={0}>
      <header>
        <h2>{name}</h2>
        {flow.stopped ? <Tag tone="neutral">{text.t('flows.stopped')}</Tag> : <Tag tone="outline">{published ? text.t('flows.version', { n: flow.version ?? 0 }) : text.t('draft')}</Tag>}
        <FlowMenu flow={flow} mayDesign={mayDesign} onCopy={onCopy} />
      </header>
      <div className={styles.thumb}>{xml.data && <FlowView xml={xml.data} size="small" done={[]} current={[]} looks={{}} />}</div>
      <div className={styles.acts}>
        <Link className={styles.primary} aria-keyshortcuts="Enter" to={`/flows/${flow.key}/diagram`}>{text.t(mayDesign ? 'flows.open' : 'flows.look')} <KeyHint keys="Enter" onSolid /></Link>
        {mayDesign && <Link aria-keyshortcuts="t" to={`/flows/${flow.key}/trial`}>{text.t('trial')} <KeyHint keys="T" /></Link>}
        {mayDesign && flow.draft && <Link to={`/flows/${flow.key}/publish`}>{text.t('designer.publish')}</Link>}
        {published && <Link aria-keyshortcuts="h" to={`/flows/${flow.key}/heat`}>{text.t('flowTabs.heat')} <KeyHint keys="H" /></Link>}
      </div>
      {standing.data && <Standing flow={flow} heat={standing.data} />}
      <Problems flow={flow} heat={standing.data} />
      {detail.data && <Versions flow={detail.data} />}
    </aside>
  );
}

function Standing({ flow, heat }: { flow: FlowSummary; heat: FlowHeat }) {
  const text = useText();
  const steps = heat.steps.filter(({ open }) => open > 0);
  if (steps.length === 0) return null;
  const most = Math.max(...steps.map(({ open }) => open));
  const own = flow.ticketType === null ? '' : flow.key;
  return (
    <section aria-labelledby="flow-standing">
      <div className={styles.sectionHead}><h3 id="flow-standing">{text.t('flows.standing', { count: heat.running.reduce((sum, { count }) => sum + count, 0) })}</h3><Link to={`/flows/${flow.key}/heat`}>{text.t('flows.standing.heat')}</Link></div>
      <ul className={styles.standing}>
        {steps.map((step) => (
          <li key={`${step.model}/${step.element}`}>
            <span>{text.label(step.label) || step.element}</span>
            <i aria-hidden="true"><b style={{ width: `${Math.max(2, (step.open / most) * 100)}%` }} /></i>
            <Link to={`/inbox/all?place=${encodeURIComponent(`${own}//${step.element}`)}`} aria-label={text.t('heat.openTickets', { count: step.open, name: text.label(step.label) || step.element })}>{step.open}</Link>
            {step.stuck > 0 && <em>{text.t('flows.stuck', { count: step.stuck })}</em>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Problems({ flow, heat }: { flow: FlowSummary; heat: FlowHeat | undefined }) {
  const text = useText();
  const draft = useDraftState(flow.key, flow.draft?.revision ?? null);
  const problems = draft.data?.problems ?? [];
  const troubles = heat?.troubles ?? [];
  if (problems.length === 0 && troubles.length === 0) return null;
  return (
    <section aria-labelledby="flow-problems">
      <div className={styles.sectionHead}><h3 id="flow-problems">{text.t('problems')}</h3>{troubles.length > 0 && <Link to="/ops/incidents">{text.t('flows.toOperations')}</Link>}</div>
      <ul className={styles.troubles}>
        {troubles.map(({ element, label, message, count }, index) => (
          <li key={`${element}.${index}`} className={styles.bad}><Icon name="alert" size={14} /><span><strong>{text.t('heat.tickets', { count })}</strong> {text.label(label) || element}{text.t('common.separator')}<span lang="en">{message}</span></span></li>
        ))}
        {problems.length > 0 && (
          <li className={styles.hint}><Icon name="alert" size={14} /><Link to={`/flows/${flow.key}/diagram`}>{text.t('flows.draftProblems', { first: text.label(problems[0]?.message), more: problems.length - 1 })}</Link></li>
        )}
      </ul>
    </section>
  );
}

function Versions({ flow: { key, versions } }: { flow: FlowDetail }) {
  const text = useText();
  const now = useNow();
  return (
    <section aria-labelledby="flow-versions">
      <div className={styles.sectionHead}><h3 id="flow-versions">{text.t('flows.versions', { n: versions.length })}</h3><Link aria-keyshortcuts="v" to={`/flows/${key}/versions`}>{text.t('flows.versions.all')}</Link></div>
      <ul className={styles.versions}>
        {versions.slice(0, 6).map(({ version, state, note, publishedAt, publishedBy, running }) => (
          <li key={version}>
            <b>{version}</b>
            <Tag tone={state === 'published' ? 'done' : 'neutral'}>{text.t(`flows.state.${state}`)}</Tag>
            <span>{note === 'shipped' || note === null ? text.t('flows.shipped') : note}<small>{[publishedBy, running > 0 && text.t('flows.running', { count: running })].filter(Boolean).join(' · ')}</small></span>
            <time dateTime={publishedAt}>{formatWhen(publishedAt, now, text)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
