import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { toScenario } from '../session/to-scenario.ts';
import type { TrialKeeping } from '../trial.tsx';
import styles from '../trial.module.css';
import type { NextProps } from './next-panel.tsx';
import { SaveDialog } from './save-dialog.tsx';

/** Back, over again, and keeping the run: as a new scenario, or in place of the one that was opened. */
export function TrialActs({ flow, trial, keeping }: NextProps & { keeping: TrialKeeping | undefined }) {
  const text = useText();
  const [saving, setSaving] = useState(false);
  const { session, choices } = trial;
  const fresh = session.steps.length === 0;
  // what services answer by themselves needs no step
  const unanswered = choices.services.length > 0 && session.start.given === undefined;
  const replaced = keeping?.scenario;
  const why = unanswered ? text.t('trial.save.first') : undefined;
  return (
    <div className={styles.acts}>
      <Button icon={<Icon name="back" />} disabled={fresh} onClick={() => trial.act({ act: 'back' })}>{text.t('trial.back')}</Button>
      <Button disabled={fresh} onClick={() => trial.act({ act: 'again' })}>{text.t('trial.again')}</Button>
      {keeping?.more}
      {keeping && (
        <span className={styles.keep}>
          {replaced && <Tooltip title={why}><Button disabled={unanswered} onClick={() => keeping.onReplace?.({ ...toScenario(flow, session, replaced.scenario.name), ...(replaced.scenario.description && { description: replaced.scenario.description }) })}>{text.t('scenarios.replace')}</Button></Tooltip>}
          <Tooltip title={why}>
            <Button type="primary" disabled={fresh || unanswered} onClick={() => setSaving(true)}>{text.t(replaced ? 'scenarios.saveNew' : 'trial.save')}</Button>
          </Tooltip>
          <SaveDialog open={saving} title={text.t('trial.save')} steps={session.steps.length} onClose={() => setSaving(false)} onSave={(name) => keeping.onSave(toScenario(flow, session, name))} />
        </span>
      )}
    </div>
  );
}
