import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import type { Scenario } from '../../../engine/scenarios/schema.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { toScenario } from '../session/to-scenario.ts';
import styles from '../trial.module.css';
import type { NextProps } from './next-panel.tsx';
import { SaveDialog } from './save-dialog.tsx';

/** Back, over again, and keeping the run. */
export function TrialActs({ flow, trial, onSave }: NextProps & { onSave: (scenario: Scenario) => void }) {
  const text = useText();
  const [saving, setSaving] = useState(false);
  const { session, choices } = trial;
  const fresh = session.steps.length === 0;
  const unanswered = choices.services.length > 0;
  return (
    <div className={styles.acts}>
      <Button icon={<Icon name="back" />} disabled={fresh} onClick={() => trial.act({ act: 'back' })}>{text.t('trial.back')}</Button>
      <Button disabled={fresh} onClick={() => trial.act({ act: 'again' })}>{text.t('trial.again')}</Button>
      <Tooltip title={unanswered ? text.t('trial.save.first') : undefined}>
        <Button type="primary" disabled={fresh || unanswered} onClick={() => setSaving(true)}>{text.t('trial.save')}</Button>
      </Tooltip>
      <SaveDialog open={saving} steps={session.steps.length} onClose={() => setSaving(false)} onSave={(name) => onSave(toScenario(flow, session, name))} />
    </div>
  );
}
