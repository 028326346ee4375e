import { Button } from 'antd';
import { useState } from 'react';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import type { ServiceLevels } from '../../engine/service-levels/target.ts';
import type { PublishedServiceLevels, ServiceLevelVersion } from '../../server/contracts/types.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { PublishRulesDialog } from '../rules/publish-rules-dialog.tsx';
import { RulesHeader } from '../rules/rules-header.tsx';
import { RulesSide } from '../rules/rules-side.tsx';
import styles from '../rules/rules.module.css';
import { useRulesDraft } from '../rules/use-rules-draft.ts';
import { LevelTest } from './level-test.tsx';
import { levelChanges } from './level-words.ts';
import { newTarget, replaceTarget } from './levels.ts';
import { mistakes } from './mistakes.ts';
import { useStepNames } from './step-names.ts';
import { TargetCard } from './target-card.tsx';

const evaluator = createEvaluator();

/** One card a promise; beside it what changed, a ticket to try it on, and the versions. */
export function LevelsEditor({ live }: { live: PublishedServiceLevels }) {
  const text = useText();
  const { user } = useDeskSession();
  const mayPublish = mayAct(user.roles, 'policy');
  const before = live.levels as ServiceLevels;
  const draft = useRulesDraft<ServiceLevels>(user.id, 'service-levels', before);
  const [publishing, setPublishing] = useState(false);
  const levels = draft.document;
  const names = useStepNames();
  const words = levelChanges(before, levels, text, names);
  const problems = mistakes(levels, (feel) => evaluator.check(feel).length === 0, text);
  return (
    <>
      <RulesHeader page="promises" version={live.version} draft={draft} count={words.length} blocked={problems.length > 0} mayPublish={mayPublish} onPublish={() => setPublishing(true)} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {levels.targets.length === 0 && <p className={styles.quiet}>{text.t('promises.none')}</p>}
          {levels.targets.map((target, at) => (
            <TargetCard key={target.key} names={names} target={target} fixed={before.targets.some(({ key }) => key === target.key)} disabled={!mayPublish}
              problems={problems.filter((problem) => problem.at === at).map(({ words: said }) => said)} onChange={(next) => draft.set(replaceTarget(levels, at, next))} />
          ))}
          {mayPublish && levels.targets.length < 20 && <Button icon={<Icon name="plus" size={14} />} onClick={() => draft.set({ targets: [...levels.targets, newTarget(levels.targets)] })}>{text.t('promises.add')}</Button>}
        </div>
        <RulesSide path="/service-levels" version={live.version} words={words} problems={[]} mayPublish={mayPublish} onTake={(version) => draft.set((version as ServiceLevelVersion).levels as ServiceLevels)}>
          {mayPublish && <LevelTest levels={levels} blocked={problems.length > 0} />}
        </RulesSide>
      </div>
      {publishing && (
        <PublishRulesDialog path="/service-levels" kind="promises" version={live.version} body={{ levels }} words={words} usual="keep" onClose={() => setPublishing(false)}
          onDone={() => { draft.discard(); setPublishing(false); }} />
      )}
    </>
  );
}
