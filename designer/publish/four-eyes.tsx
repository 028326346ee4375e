import { Select } from 'antd';
import type { FourEyes as Rule, PublishingState } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { useFlowAct } from './publish-api.ts';
import styles from './publish.module.css';

const rules = ['auto', 'always', 'never'] as const satisfies readonly Rule['rule'][];

/** Which steps that move money change, and who must look at them; the owner sets the rule. */
export function FourEyes({ state: { money, fourEyes } }: { state: PublishingState }) {
  const text = useText();
  const toast = useToast();
  const { user } = useDeskSession();
  const save = useFlowAct((rule: Rule['rule']) => request<Rule>('PUT', '/four-eyes', { body: { rule } }));
  const mayRule = user.roles.includes('owner');
  if (money.length === 0 && !mayRule) return null;
  const names = [...new Set(money.map(({ label }) => text.label(label)))];
  return (
    <section className={styles.block}>
      <h2>{text.t('publishing.eyes')}</h2>
      {money.length > 0 && <p>{text.t('publishing.eyes.money', { steps: names.join(text.language === 'en' ? ', ' : '、') })}</p>}
      {money.length > 0 && <p className={styles.hint}>{eyes()}</p>}
      {mayRule && (
        <label className={styles.field}>
          <span className={styles.hint}>{text.t('publishing.eyes.rule')}</span>
          <Select aria-label={text.t('publishing.eyes.rule')} value={fourEyes.rule} loading={save.isPending} onChange={(rule) => save.mutate(rule, { onError: toast.fail })} options={rules.map((rule) => ({ value: rule, label: text.t(`publishing.eyes.rule.${rule}`) }))} />
        </label>
      )}
    </section>
  );

  function eyes(): string {
    if (!fourEyes.needed) return text.t('publishing.eyes.free');
    if (fourEyes.others.length === 0) return text.t('publishing.eyes.nobody');
    return text.t('publishing.eyes.needed', { others: fourEyes.others.join(text.language === 'en' ? ', ' : '、') });
  }
}
