import { Input, Segmented } from 'antd';
import { useId, useState } from 'react';
import type { OrderDetail } from '../../server/contracts/types.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { FileStrip } from '../../ui/forms/file-strip.tsx';
import { chooseQuantity } from '../../ui/forms/product-lines.ts';
import { Stepper } from '../../ui/forms/stepper.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { asksReceived, choosesSpec, countsUnits, linesFor, MAX_PHOTOS } from './apply-model.ts';
import styles from './apply.module.css';
import { Section } from './buyer-page.tsx';
import { ReasonSheet } from './reason-sheet.tsx';
import { SpecChoices } from './spec-choices.tsx';
import type { Apply } from './use-apply.ts';
import { useThumbSize } from './thumb-size.ts';

/** How many, why, photos and words: one row each. */
export function ApplyFields(props: { detail: OrderDetail; lineId: string; apply: Apply; asked: boolean }) {
  const { detail, lineId, apply, asked } = props;
  const text = useText();
  const { draft, change } = apply;
  return (
    <Section name={text.t('buyer.progress.request')} flush>
      {countsUnits(detail, draft.type) && <Quantities detail={detail} lineId={lineId} apply={apply} asked={asked} />}
      {choosesSpec(detail, draft.type) && <SpecChoices detail={detail} apply={apply} />}
      {asksReceived(detail, draft.type) && <Received apply={apply} asked={asked} />}
      <Reason apply={apply} asked={asked} />
      <Photos apply={apply} asked={asked} />
      <Note value={draft.note} onChange={(note) => change({ ...draft, note })} />
    </Section>
  );
}

function Quantities({ detail, lineId, apply, asked }: { detail: OrderDetail; lineId: string; apply: Apply; asked: boolean }) {
  const text = useText();
  const { draft, change } = apply;
  const available = linesFor(detail, draft.type);
  const [open, setOpen] = useState(draft.lines.some((line) => line.lineId !== lineId));
  const main = available.filter((line) => line.lineId === lineId);
  const shown = open ? [...main, ...available.filter((line) => line.lineId !== lineId)] : main;
  const quantityOf = (id: string): number => draft.lines.find((line) => line.lineId === id)?.quantity ?? 0;
  return (
    <>
      {shown.map((line) => (
        <div key={line.lineId} className={styles.row}>
          <span className={line.lineId === lineId ? styles.rowName : styles.words}>
            {line.lineId === lineId ? text.t('buyer.apply.quantity') : line.title}
            {line.lineId !== lineId && <small className={styles.spec}> {line.spec}</small>}
          </span>
          <Stepper
            value={quantityOf(line.lineId)} max={line.quantity} text={text} what={line.lineId === lineId ? text.t('buyer.apply.quantity') : line.title}
            onStep={(by) => change({ ...draft, amount: undefined, lines: chooseQuantity(draft.lines, available, line.lineId, quantityOf(line.lineId) + by) })}
          />
        </div>
      ))}
      {!open && available.length > 1 && <button type="button" className={styles.reveal} onClick={() => setOpen(true)}>{text.t('buyer.apply.others')}</button>}
      {asked && apply.missing.includes('lines') && <p className={styles.problem} role="alert">{text.t('buyer.apply.need.lines')}</p>}
    </>
  );
}

function Received({ apply, asked }: { apply: Apply; asked: boolean }) {
  const size = useThumbSize();
  const { t } = useText();
  const { draft, change } = apply;
  return (
    <div className={`${styles.row} ${styles.rowWide}`}>
      <span>{t('buyer.apply.received')}</span>
      <Segmented
        className={styles.types} block size={size} aria-label={t('buyer.apply.received')} value={draft.received === undefined ? '' : draft.received ? 'yes' : 'no'}
        options={[{ value: 'no', label: t('buyer.apply.received.no') }, { value: 'yes', label: t('buyer.apply.received.yes') }]}
        onChange={(answer) => change({ ...draft, received: answer === 'yes', reason: undefined })}
      />
      {asked && apply.missing.includes('received') && <p className={styles.problem} role="alert">{t('buyer.apply.need.received')}</p>}
    </div>
  );
}

function Reason({ apply, asked }: { apply: Apply; asked: boolean }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { draft, change, reason } = apply;
  const shown = reason ? text.label(reason.label) : text.t('buyer.apply.reason.choose');
  return (
    <>
      <div className={styles.row}>
        <span className={styles.rowName}>{text.t('buyer.apply.reason')}</span>
        <button type="button" className={styles.pick} aria-haspopup="dialog" aria-label={`${text.t('buyer.apply.reason')}${text.t('common.separator')}${shown}`} onClick={() => setOpen(true)}>
          <span className={reason ? '' : styles.unset}>{shown}</span>
          <span className={styles.chevron}><Icon name="chevronRight" /></span>
        </button>
      </div>
      {asked && apply.missing.includes('reason') && <p className={styles.problem} role="alert">{text.t('buyer.apply.need.reason')}</p>}
      <ReasonSheet
        open={open} reasons={apply.reasons} error={apply.reasonsError} onRetry={apply.askReasonsAgain} chosen={draft.reason} onClose={() => setOpen(false)}
        onChoose={(code) => {
          change({ ...draft, reason: code });
          setOpen(false);
        }}
      />
    </>
  );
}

function Photos({ apply, asked }: { apply: Apply; asked: boolean }) {
  const text = useText();
  const { draft, change, reason } = apply;
  const min = reason?.evidence ?? 0;
  const rule = min > 0 ? text.t('buyer.apply.photos.need', { min, max: MAX_PHOTOS }) : text.t('buyer.apply.photos.may', { max: MAX_PHOTOS });
  return (
    <>
      <div className={`${styles.row} ${styles.rowTop}`}>
        <span className={styles.rowName}>{text.t('buyer.apply.photos')}<small>{rule}</small></span>
        <FileStrip
          value={draft.evidence} path="/buyer/files" text={text} label={text.t('buyer.apply.photos')} max={MAX_PHOTOS} hideRule
          onChange={(evidence) => change({ ...draft, evidence })}
        />
      </div>
      {asked && apply.missing.includes('evidence') && <p className={styles.problem} role="alert">{text.t('buyer.apply.need.evidence', { min })}</p>}
    </>
  );
}

function Note(props: { value: string; onChange(note: string): void }) {
  const { t } = useText();
  const id = useId();
  return (
    <div className={styles.row}>
      <label className={styles.noteName} htmlFor={id}>{t('buyer.apply.note')}</label>
      <Input.TextArea
        id={id} value={props.value} maxLength={500} autoSize={{ minRows: 1, maxRows: 6 }} variant="borderless" placeholder={t('buyer.apply.note.hint')}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
