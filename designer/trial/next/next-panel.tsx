import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { openIncidents } from '../../../engine/kernel/index.ts';
import { StatusTag } from '../../../ui/components/status-tag.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { nameOf } from '../session/trial-flow.ts';
import type { TrialFlow } from '../session/trial-flow.ts';
import styles from '../trial.module.css';
import type { TrialKeeping } from '../trial.tsx';
import type { RunningTrial } from '../use-trial.ts';
import { Arrivals } from './arrivals.tsx';
import { PersonCard } from './person-card.tsx';
import { ServiceCard } from './service-card.tsx';
import { StartDialog } from './start-dialog.tsx';
import { TimeCard } from './time-card.tsx';
import { TrialActs } from './trial-acts.tsx';

export interface NextProps { readonly flow: TrialFlow; readonly trial: RunningTrial }

/** Everything that can happen now: people, services, messages, time; and the way back. */
export function NextPanel({ flow, trial, keeping }: NextProps & { keeping: TrialKeeping | undefined }) {
  const text = useText();
  const { session, choices, over, status } = trial;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // what was pressed is gone with its step; the next thing to press should be near
    if (document.activeElement === document.body) panel.current?.focus();
  }, [session.steps]);
  return (
    <aside ref={panel} tabIndex={-1} className={styles.panel} aria-label={text.t('trial.panel')}>
      <div className={styles.where}>
        <strong role="status">{over ? text.t('trial.ran', { n: session.steps.length }) : text.t('trial.running', { n: session.steps.length + 1 })}</strong>
        {status && <StatusTag status={status} />}
        <OtherStart flow={flow} trial={trial} />
      </div>
      <div className={styles.cards}>
        {session.later && session.later.length > 0 && <LaterCard trial={trial} />}
        {session.refused && <Alert type="warning" showIcon message={text.t('trial.refused', { problem: text.label(session.refused) })} />}
        <Incidents flow={flow} trial={trial} />
        {choices.people.map((choice) => <PersonCard key={`${trial.round}.${choice.wait.id}`} flow={flow} trial={trial} choice={choice} />)}
        {choices.services.length > 0 && (
          <section className={styles.card} aria-labelledby="trial-services">
            <h2 id="trial-services">{text.t('trial.services')}</h2>
            {choices.services.map((choice) => <ServiceCard key={`${trial.round}.${choice.wait.id}`} flow={flow} trial={trial} choice={choice} />)}
          </section>
        )}
        {over && <p className={styles.over}>{text.t('trial.over')}</p>}
        {!over && choices.people.length === 0 && choices.services.length === 0 && <p className={styles.quiet}>{text.t('trial.waits')}</p>}
        <Arrivals flow={flow} trial={trial} aside={false} />
        {choices.deadlines.length > 0 && <TimeCard trial={trial} />}
        <Arrivals flow={flow} trial={trial} aside />
      </div>
      <TrialActs flow={flow} trial={trial} keeping={keeping} />
    </aside>
  );
}

/** What the scenario goes on with. */
function LaterCard({ trial }: { trial: RunningTrial }) {
  const text = useText();
  const later = trial.session.later ?? [];
  return (
    <section className={styles.card} aria-labelledby="trial-later">
      <h2 id="trial-later">{text.t('trial.later', { count: later.length })}</h2>
      <Button onClick={() => trial.act({ act: 'next' })}>{text.t('trial.later.next')}</Button>
    </section>
  );
}

function OtherStart({ flow, trial }: NextProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.t('trial.other')}</Button>
      {open && <StartDialog flow={flow.program.root.key} start={trial.session.start} onClose={() => setOpen(false)} onStart={(start) => trial.act({ act: 'begin', start })} />}
    </>
  );
}

function Incidents({ flow, trial }: NextProps) {
  const text = useText();
  const { state } = trial.run;
  return (state ? openIncidents(state) : []).map(({ id, element, model, message }) => (
    <Alert key={id} type="error" showIcon message={`${text.t('trial.stuck')}${text.t('common.separator')}${text.label(nameOf(flow, model, element))}`}
      description={<><p lang="en">{message}</p><p>{text.t('trial.stuck.next')}</p></>} />
  ));
}
