import { useState, type Ref } from 'react';
import type { TicketDetail, WorkItem } from '../../../server/contracts/types.ts';
import { AmountBreakdown } from '../../../ui/amount/amount-breakdown.tsx';
import type { FieldProblem } from '../../../ui/api/api-error.ts';
import { ReflowForm, type FormData, type FormSurroundings, type ReflowFormHandle } from '../../../ui/forms/reflow-form.tsx';
import { fieldsOfOthers } from '../../../ui/forms/outcome-schema.ts';
import { shownFields } from '../../../ui/forms/shown-fields.ts';
import type { FieldSchema } from '../../../ui/forms/types.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useKeys } from '../../../ui/keys/use-keys.ts';
import styles from '../card.module.css';
import { ownLimit } from './above-limit.ts';

export interface WorkFormProps {
  readonly ticket: TicketDetail;
  readonly item: WorkItem;
  readonly data: FormData;
  readonly onChange: (data: FormData) => void;
  readonly problems: readonly FieldProblem[];
  readonly disabled: boolean;
  /** Only its fields are shown; absent: all of them. */
  readonly outcome: string | undefined;
  /** The amount is explained before anything is asked. */
  readonly explained: boolean;
  readonly formRef: Ref<ReflowFormHandle>;
}

/** A step's form; where it decides about an amount, the amount is explained before anything is asked. */
export function WorkForm(props: WorkFormProps) {
  const { ticket, item } = props;
  const idPrefix = `work-${item.element}`;
  useKeys({ ...(hasField(item, 'amount', props.outcome) && { e: () => document.getElementById(`${idPrefix}_amount`)?.focus() }) });
  return (
    <>
      {props.explained && hasField(item, 'amount', props.outcome) && <Explained ticket={ticket} />}
      <div className={styles.body}>
        <ReflowForm ref={props.formRef} schema={item.schema} ui={item.ui} labels={item.labels} {...(props.outcome !== undefined && { outcome: props.outcome })} fields={shownFields(item.fields, item.data as FormData)} data={props.data}
          onChange={props.onChange} problems={props.problems} disabled={props.disabled || !item.canWork} surroundings={surroundingsOf(ticket, ownLimit(item.data as FormData))}
          idPrefix={idPrefix} />
      </div>
    </>
  );
}

/** Whether the step's form shows a field, with this outcome. */
function hasField(item: WorkItem, field: string, outcome: string | undefined): boolean {
  if (outcome !== undefined && fieldsOfOthers(item.schema as FieldSchema, item.ui, outcome).includes(field)) return false;
  const { properties } = item.schema as { properties?: Record<string, unknown> };
  return properties !== undefined && field in properties && item.fields[field] !== 'hidden';
}

function Explained({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const rows = ticket.quote?.breakdown ?? [];
  // One row would only repeat the price; more rows are what the reader would otherwise have to compute.
  const [open, setOpen] = useState(rows.length > 1);
  if (!ticket.quote) return null;
  const titles = Object.fromEntries(ticket.lines.map((line) => [line.lineId, line.title]));
  return (
    <div className={styles.breakdown}>
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {text.t(open ? 'ticket.amount.close' : 'ticket.amount.open')}
      </button>
      {open && <AmountBreakdown rows={rows} currency={ticket.quote.currency} titles={titles} />}
    </div>
  );
}

function surroundingsOf(ticket: TicketDetail, limit: number | undefined): FormSurroundings {
  return {
    currency: ticket.amounts.currency,
    lines: ticket.lines.map(({ lineId, title, spec, image, quantity }) => ({ lineId, title, spec, image, quantity })),
    ...(ticket.quote && { amounts: { amount: { max: ticket.quote.max, ...(limit === undefined ? {} : { limit }) } } }),
  };
}
