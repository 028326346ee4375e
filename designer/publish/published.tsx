import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Icon } from '../../ui/components/icon.tsx';
import type { Label } from '../../ui/i18n/entry.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { RollbackDialog } from '../versions/rollback-dialog.tsx';
import styles from './publish.module.css';

/** It is live: what follows, and the way back. */
export function Published({ flow, label, version, former, migrate }: { flow: string; label: Label; version: number; former: number | null; migrate: boolean }) {
  const text = useText();
  const navigate = useNavigate();
  const [back, setBack] = useState(false);
  const over = `/flows/${flow}/migrations/new?from=${former ?? 0}&to=${version}`;
  return (
    <div className={styles.page}>
      <PageHeader title={text.label(label)} />
      <div className={styles.done}>
        <p className={styles.big} role="status"><Icon name="check" size={20} />{text.t('publishing.done', { n: version })}</p>
        <p className={styles.hint}>{text.t('publishing.done.running', { n: version })}</p>
        <div className={styles.row}>
          {former !== null && <Button type={migrate ? 'primary' : 'default'} onClick={() => void navigate(over)}>{text.t('publishing.done.migrate')}</Button>}
          <Button type={migrate ? 'default' : 'primary'} onClick={() => void navigate(`/flows/${flow}/versions/${version}`)}>{text.t('publishing.done.version')}</Button>
          {former !== null && <Button danger onClick={() => setBack(true)}>{text.t('publishing.rollback')}</Button>}
        </div>
      </div>
      {back && former !== null && <RollbackDialog flow={flow} from={version} to={former} onClose={() => setBack(false)} onDone={() => void navigate(`/flows/${flow}/versions/${former}`)} />}
    </div>
  );
}
