import { Input } from 'antd';
import { useState } from 'react';
import type { OrderDetail } from '../../server/contracts/types.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { SpecWish } from './apply-model.ts';
import styles from './apply.module.css';
import { Sheet } from './sheet.tsx';
import type { Apply } from './use-apply.ts';

type Line = OrderDetail['lines'][number];
type Spec = NonNullable<Line['specs']>[number];

/** What each chosen line is exchanged for: the same again, a spec that the order tells, or one in words. */
export function SpecChoices({ detail, apply }: { detail: OrderDetail; apply: Apply }) {
  const { draft, change } = apply;
  const chosen = detail.lines.filter((line) => draft.lines.some(({ lineId }) => lineId === line.id));
  const set = (lineId: string, wish: SpecWish | undefined): void => {
    const { [lineId]: _before, ...others } = draft.specs ?? {};
    change({ ...draft, specs: wish ? { ...others, [lineId]: wish } : others });
  };
  return chosen.map((line) => (
    <SpecChoice key={line.id} line={line} named={chosen.length > 1} currency={detail.currency} wish={draft.specs?.[line.id]} onChoose={(wish) => set(line.id, wish)} />
  ));
}

interface ChoiceProps { line: Line; /** Several lines are chosen, so each says which it is. */ named: boolean; currency: string; wish: SpecWish | undefined; onChoose(wish: SpecWish | undefined): void }

function SpecChoice({ line, named, currency, wish, onChoose }: ChoiceProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const specs = (line.specs ?? []).filter((spec) => spec.sku !== line.sku);
  const found = wish && 'sku' in wish ? specs.find((spec) => spec.sku === wish.sku) : undefined;
  const inWords = wish !== undefined && 'spec' in wish;
  const shown = found?.spec ?? text.t(inWords ? 'buyer.apply.spec.other' : 'buyer.apply.spec.same');
  const choose = (next: SpecWish | undefined): void => {
    onChoose(next);
    setOpen(false);
  };
  return (
    <>
      <div className={styles.row}>
        <span className={styles.rowName}>{text.t('buyer.apply.spec')}{named && <small>{line.title}</small>}</span>
        <button type="button" className={styles.pick} aria-haspopup="dialog" aria-label={`${text.t('buyer.apply.spec')}${text.t('common.separator')}${shown}`} onClick={() => setOpen(true)}>
          <span>{shown}{found && <small className={styles.spec}> {differenceWords(found, line, currency, text)}</small>}</span>
          <span className={styles.chevron}><Icon name="chevronRight" /></span>
        </button>
      </div>
      {inWords && (
        <Input
          className={styles.specWords} value={wish.spec} maxLength={200} placeholder={text.t('buyer.apply.spec.words')} aria-label={text.t('buyer.apply.spec.words')}
          onChange={(event) => onChoose({ spec: event.target.value })}
        />
      )}
      <Sheet title={`${text.t('buyer.apply.spec')} · ${line.title}`} open={open} onClose={() => setOpen(false)}>
        <Option name={text.t('buyer.apply.spec.same')} note={line.spec} chosen={wish === undefined} onChoose={() => choose(undefined)} />
        {specs.map((spec) => (
          <Option key={spec.sku} name={spec.spec} note={differenceWords(spec, line, currency, text)} chosen={found === spec} onChoose={() => choose({ sku: spec.sku })} />
        ))}
        <Option name={text.t('buyer.apply.spec.other')} note="" chosen={inWords} onChoose={() => choose({ spec: inWords ? wish.spec : '' })} />
      </Sheet>
    </>
  );
}

function Option(props: { name: string; note: string; chosen: boolean; onChoose(): void }) {
  return (
    <button type="button" aria-pressed={props.chosen} className={`${styles.reason} ${props.chosen ? styles.chosen : ''}`} onClick={props.onChoose}>
      {props.name}
      {props.note && <small>{props.note}</small>}
      {props.chosen && <Icon name="check" />}
    </button>
  );
}

/** How much more or less a unit of it costs than the one that was bought. */
function differenceWords(spec: Spec, line: Line, currency: string, text: Text): string {
  const difference = spec.unitPrice - line.unitPrice;
  if (difference === 0) return '';
  const amount = formatMoney(Math.abs(difference), currency, text.language);
  return text.t(difference > 0 ? 'buyer.apply.spec.dearer' : 'buyer.apply.spec.cheaper', { amount });
}
