import { Button } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import type { Incident } from '../../server/contracts/types.ts';
import { useRetryIncident } from '../../ui/api/incidents.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { CloseIncident } from './close-incident.tsx';
import type { IncidentGroup } from './group-incidents.ts';
import styles from './incidents.module.css';

/** One cause in plain words, the tickets it stopped, and what may be done. */
export function IncidentCard({ group }: { group: IncidentGroup }) {
  const text = useText();
  const now = useNow();
  const id = useId();
  const { first } = group;
  const where = first.connector ? text.word(`incidents.at.${first.connector}`, text.t('incidents.at.other')) : text.t('incidents.inside');
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <Icon name="alert" />
        <div>
          <h2 id={id}>{[text.label(first.label), where].filter(Boolean).join(' · ')}</h2>
          <p>{first.message}</p>
        </div>
        <small>{text.t('incidents.group', { count: group.incidents.length })} · {text.t('incidents.since', { time: formatWhen(group.since, now, text) })}</small>
      </div>
      <ul className={styles.list}>{group.incidents.map((incident) => <Row key={incident.id} incident={incident} />)}</ul>
      <p className={styles.safe}>{text.t('incidents.safe')}</p>
    </section>
  );
}

function Row({ incident }: { incident: Incident }) {
  const text = useText();
  const now = useNow();
  const toast = useToast();
  const retry = useRetryIncident();
  const { user } = useDeskSession();
  const name = incident.ticket?.number ?? incident.code;
  const run = () => retry.mutate(incident.id, { onSuccess: () => toast.show({ text: text.t('incidents.retried') }), onError: toast.fail });
  return (
    <li>
      {incident.ticket ? <Link to={`/tickets/${incident.ticket.number}`}>{incident.ticket.number}</Link> : <span>{incident.kind}</span>}
      <small>{text.t('incidents.attempts', { count: incident.attempts })} · {text.t('incidents.last', { time: formatWhen(incident.lastAt, now, text) })}</small>
      {incident.closing !== 'retry' && mayAct(user.roles, 'closeIncident') && <CloseIncident incident={incident} name={name} />}
      {incident.closing === 'retry' && mayAct(user.roles, 'retry') && (
        <Button size="small" loading={retry.isPending} aria-label={text.t('incidents.retry.of', { what: name })} onClick={run}>{text.t('retry')}</Button>
      )}
    </li>
  );
}
