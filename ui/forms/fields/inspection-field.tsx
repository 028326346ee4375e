import type { FieldProps } from '@rjsf/utils';
import { Radio } from 'antd';
import { useEffect, type ReactNode } from 'react';
import type { FilePath } from '../../api/files.ts';
import { Icon } from '../../components/icon.tsx';
import type { Text } from '../../i18n/text.ts';
import { settingOf } from '../context.ts';
import { FileStrip } from '../file-strip.tsx';
import { addsUp, dispositions, findings, isBad, startInspection, stepFinding, unitsLeft } from '../inspection.ts';
import type { Finding, InspectedLine } from '../inspection.ts';
import { errorsBelow } from '../nested-errors.ts';
import { Stepper } from '../stepper.tsx';
import type { FormLine } from '../types.ts';
import styles from './fields.module.css';

/**
 * What was found of each line: good, damaged, missing, not ours, which must add up to what was expected; what becomes of it, and photos of
 * anything but good, where the schema has them.
 */
export function InspectionField(props: FieldProps) {
  const { formData, errorSchema, fieldPathId, registry, readonly, disabled, onChange, schema } = props;
  const asks = ((schema.items ?? {}) as { properties?: Record<string, { maxItems?: number } | undefined> }).properties ?? {};
  const { text, surroundings } = settingOf(registry);
  const expected = surroundings.lines ?? [];
  const given = formData as InspectedLine[] | undefined;
  const inspected = given && given.length > 0 ? given : startInspection(expected);
  const untouched = !given || given.length === 0;
  useEffect(() => {
    // The usual case is the answer until somebody changes it, so it must be in the form's data too.
    if (untouched && !readonly && expected.length > 0) onChange(startInspection(expected), fieldPathId.path);
  }, [untouched]);
  return (
    <div className={styles.whole}>
      {expected.map((line) => (
        <Line
          key={line.lineId} line={line} found={inspected.find((one) => one.lineId === line.lineId)} text={text} readonly={Boolean(readonly || disabled)}
          onStep={(finding, by) => onChange(stepFinding(inspected, expected, line.lineId, finding, by), fieldPathId.path)}
        >
          <Aside found={inspected.find((one) => one.lineId === line.lineId)} name={line.title} asks={asks} path={surroundings.filesPath ?? '/files'} text={text} readonly={Boolean(readonly || disabled)}
            onChange={(change) => onChange(inspected.map((one) => (one.lineId === line.lineId ? { ...one, ...change } : one)), fieldPathId.path)} />
        </Line>
      ))}
      <Sum inspected={inspected} expected={expected} text={text} />
      {errorsBelow(errorSchema).map((error) => <p key={error} className={styles.partError}>{error}</p>)}
    </div>
  );
}

function Line(props: { line: FormLine; found: InspectedLine | undefined; text: Text; readonly: boolean; children: ReactNode; onStep(finding: Finding, by: 1 | -1): void }) {
  const { line, found, text, readonly } = props;
  return (
    <div className={styles.block} role="group" aria-label={line.title}>
      <p className={styles.goods}>{line.title}</p>
      <p className={styles.spec}>{[line.spec, text.t('forms.inspect.expected', { count: line.quantity })].filter(Boolean).join(' · ')}</p>
      {findings.map((finding) => (
        <div key={finding} className={styles.line}>
          <span className={`${styles.dot} ${styles[finding]}`} aria-hidden="true" />
          <div className={styles.lineText}>
            <p>{text.t(`forms.part.${finding}`)}</p>
            <p className={styles.spec}>{text.t(`forms.inspect.where.${finding}`)}</p>
          </div>
          {readonly
            ? <span>{found?.[finding] ?? 0}</span>
            : <Stepper value={found?.[finding] ?? 0} what={text.t(`forms.part.${finding}`)} text={text} onStep={(by) => props.onStep(finding, by)} />}
        </div>
      ))}
      {props.children}
    </div>
  );
}

interface AsideProps {
  found: InspectedLine | undefined; name: string; asks: Record<string, { maxItems?: number } | undefined>; path: FilePath; text: Text; readonly: boolean;
  onChange(change: Partial<InspectedLine>): void;
}

/** What becomes of the goods of a line, and the pictures that prove what is wrong with them. */
function Aside({ found, name, asks, path, text, readonly, onChange }: AsideProps) {
  if (!found) return null;
  return (
    <>
      {asks.disposition && (
        <div className={styles.aside}>
          <p>{text.t('forms.inspect.then')}</p>
          {readonly
            ? <span>{text.word(`disposition.${found.disposition ?? 'restock'}`)}</span>
            : (
              <Radio.Group value={found.disposition ?? 'restock'} aria-label={text.t('forms.inspect.then.of', { line: name })} onChange={(event) => onChange({ disposition: event.target.value as InspectedLine['disposition'] & string })}
                options={dispositions.map((value) => ({ value, label: text.word(`disposition.${value}`) }))} />
            )}
        </div>
      )}
      {asks.photos && (isBad(found) || (found.photos ?? []).length > 0) && (
        <div className={styles.aside}>
          <p>{text.t('forms.inspect.photos')}</p>
          <FileStrip value={found.photos ?? []} path={path} text={text} label={text.t('forms.inspect.photos.of', { line: name })} max={asks.photos.maxItems} readonly={readonly} hideRule onChange={(photos) => onChange({ photos })} />
        </div>
      )}
    </>
  );
}

function Sum({ inspected, expected, text }: { inspected: InspectedLine[]; expected: FormLine[]; text: Text }) {
  const of = expected.reduce((sum, line) => sum + line.quantity, 0);
  const left = unitsLeft(inspected, expected);
  const fits = addsUp(inspected, expected);
  const off = left >= 0 ? text.t('forms.inspect.left', { count: left }) : text.t('forms.inspect.over', { count: -left });
  return (
    <p role="status" className={`${styles.sum} ${fits ? styles.sumOk : styles.sumOff}`}>
      <Icon name={fits ? 'check' : 'alert'} />
      <span>{text.t('forms.inspect.sum', { done: of - left, of })}</span>
      {!fits && <span>{left === 0 ? text.t('forms.inspect.perLine') : off}</span>}
    </p>
  );
}
