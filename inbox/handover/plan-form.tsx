import { Button, Input } from 'antd';
import type { RegisterLine } from '../../server/contracts/types.ts';
import { usePlanTicket } from '../../ui/api/handovers.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useDraft } from '../../ui/state/use-draft.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './handover.module.css';
import { toInstant, toLocalInput } from './local-time.ts';

interface Fields { readonly progress: string; readonly nextAct: string; readonly nextAt: string }

/** One ticket's line of the register: how far it is, what comes next, when. Kept while typing; the button writes it. */
export function PlanForm({ ticket, plan }: { ticket: string; plan: RegisterLine['plan'] }) {
  const text = useText();
  const toast = useToast();
  const now = useNow();
  const { user } = useDeskSession();
  const draft = useDraft<Fields>(user.id, `plan.${ticket}`, { progress: plan?.progress ?? '', nextAct: plan?.nextAct ?? '', nextAt: plan?.nextAt ? toLocalInput(plan.nextAt) : '' });
  const save = usePlanTicket();
  const set = (changes: Partial<Fields>) => draft.set({ ...draft.value, ...changes });
  const submit = () => save.mutate({ ticket, progress: draft.value.progress, nextAct: draft.value.nextAct, nextAt: toInstant(draft.value.nextAt) }, {
    onSuccess: () => {
      draft.reset();
      toast.show({ text: text.t('handover.registered') });
    },
    onError: toast.fail,
  });
  const of = (name: string) => `${name} ${ticket}`;
  return (
    <form className={styles.plan} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Input value={draft.value.progress} maxLength={500} aria-label={of(text.t('handover.progress'))} placeholder={text.t('handover.progress.write')} onChange={(event) => set({ progress: event.target.value })} />
      <Input value={draft.value.nextAct} maxLength={200} aria-label={of(text.t('handover.next'))} placeholder={text.t('handover.next.write')} onChange={(event) => set({ nextAct: event.target.value })} />
      <Input type="datetime-local" value={draft.value.nextAt} aria-label={of(text.t('handover.at'))} onChange={(event) => set({ nextAt: event.target.value })} />
      <Button htmlType="submit" loading={save.isPending} disabled={draft.savedAt === null} aria-label={of(text.t('handover.register'))}>{text.t('handover.register')}</Button>
      {plan && <small>{text.t('handover.by', { name: plan.by, time: formatWhen(plan.at, now, text) })}</small>}
    </form>
  );
}
