import { Button } from 'antd';
import { Link } from 'react-router';
import type { FlowSummary } from '../../server/contracts/types.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import styles from './flows.module.css';

/** One flow of the table. */
export function FlowRow({ flow, onShow }: { flow: FlowSummary; onShow: () => void }) {
  const text = useText();
  const now = useNow();
  const mayTry = mayAct(useDeskSession().user.roles, 'try');
  const name = text.label(flow.label);
  const when = flow.publishedAt ? formatWhen(flow.publishedAt, now, text) : '';
  return (
    <tr>
      <th scope="row">{name}<small>{flow.key}</small></th>
      <td>
        {flow.version === null ? text.t('flows.unpublished') : text.t('flows.version', { n: flow.version })}
        {when && <small>{[when, flow.publishedBy].filter(Boolean).join(' · ')}</small>}
      </td>
      <td>
        {flow.draft ? text.t('draft') : '—'}
        {flow.draft && <small>{[formatWhen(flow.draft.updatedAt, now, text), flow.draft.editor].join(' · ')}</small>}
      </td>
      <td className={styles.number} data-name={text.t('flows.column.running')}>{flow.running}</td>
      <td>{flow.stuck > 0 ? <Tag tone="failed">{text.t('flows.stuck', { count: flow.stuck })}</Tag> : text.t('flows.fine')}</td>
      <td className={styles.open}>
        {mayTry && <Link to={`/flows/${flow.key}/diagram`} aria-label={text.t('flows.design.of', { name })}>{text.t('flows.design')}</Link>}
        {flow.version !== null && flow.type !== 'called' && mayTry && <Link to={`/flows/${flow.key}/trial`} aria-label={text.t('flows.trial.of', { name })}>{text.t('flows.trial')}</Link>}
        {flow.version !== null && <Button aria-label={text.t('flows.open.of', { name })} onClick={onShow}>{text.t('flows.open')}</Button>}
      </td>
    </tr>
  );
}
