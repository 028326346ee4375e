import { useRef, useState, type RefObject } from 'react';
import type { WorkItem } from '../../server/contracts/types.ts';
import { asApiError, type ApiError } from '../../ui/api/api-error.ts';
import { newIdempotencyKey } from '../../ui/api/client.ts';
import type { FormData, ReflowFormHandle } from '../../ui/forms/reflow-form.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useDraft } from '../../ui/state/use-draft.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { asksFields, type ActPlan, type Outcome } from './act-plan.ts';
import { useCompleteStep } from './buyer-api.ts';

export interface StepActState {
  form: RefObject<ReflowFormHandle | null>;
  data: FormData;
  setData(data: FormData): void;
  /** The form is on screen. */
  open: boolean;
  /** The outcome whose fields are shown, where they differ by outcome. */
  chosen: Outcome | undefined;
  /** The outcome whose reason is being asked. */
  asking: Outcome | undefined;
  /** The outcome on its way to the server. */
  sending: string | undefined;
  error: ApiError | undefined;
  choose(outcome: Outcome): void;
  stopAsking(): void;
  sendWithReason(reasonText: string): void;
}

/** One step being answered: outcome, its fields, its reason, then sending; what was filled in is kept until that has worked. */
export function useStepAct(item: WorkItem, number: string, plan: ActPlan): StepActState {
  const { t } = useText();
  const toast = useToast();
  const draft = useDraft<FormData>('buyer', `act.${number}.${item.id}`, item.data);
  const [chosen, setChosen] = useState<Outcome>();
  const [asking, setAsking] = useState<Outcome>();
  const form = useRef<ReflowFormHandle>(null);
  const key = useRef(newIdempotencyKey());
  const complete = useCompleteStep(number);
  const open = !plan.folded || chosen !== undefined;

  function choose(outcome: Outcome): void {
    // The first press opens the outcome's own fields, the second sends them.
    if (plan.folded && chosen?.code !== outcome.code && asksFields(item, plan, outcome)) return setChosen(outcome);
    if (form.current && !form.current.check(outcome.code)) return;
    if (outcome.needsReason) return setAsking(outcome);
    send(outcome);
  }

  function send(outcome: Outcome, reasonText?: string): void {
    const written = { ...form.current?.written(), ...(reasonText ? { reasonText } : {}) };
    complete.mutate({ item: item.id, key: key.current, body: { outcome: outcome.code, data: written, version: item.version } }, {
      onSuccess: () => {
        draft.reset();
        toast.show({ text: t('buyer.act.done') });
      },
      onError: (thrown) => {
        // The step may be gone with its own message: say it where it stays.
        if (asApiError(thrown).status === 409) toast.show({ text: t('buyer.act.moved') });
      },
      onSettled: () => {
        key.current = newIdempotencyKey();
      },
    });
  }

  return {
    form, data: draft.value, setData: draft.set, open, chosen: plan.folded ? chosen : undefined, asking, choose,
    sending: complete.isPending ? complete.variables.body.outcome : undefined,
    error: complete.isError ? asApiError(complete.error) : undefined,
    stopAsking: () => setAsking(undefined),
    sendWithReason(reasonText) {
      if (asking) send(asking, reasonText);
      setAsking(undefined);
    },
  };
}
