import { AutoComplete, Button, Segmented } from 'antd';
import { useId, useState } from 'react';
import { useText } from '../../../ui/i18n/use-text.ts';
import { answerFields, errorCodes, suggestedAnswer, typedAnswer } from '../session/answer-fields.ts';
import type { Choice } from '../session/choices.ts';
import styles from '../trial.module.css';
import { AnswerInputs } from './answer-inputs.tsx';
import type { NextProps } from './next-panel.tsx';

const ANY_ERROR = 'FAILED';

/** A call that waits for its answer: success with what the flow reads of it, or failure with a code. */
export function ServiceCard({ flow, trial, choice }: NextProps & { choice: Choice }) {
  const text = useText();
  const id = useId();
  const { wait, node, label, times } = choice;
  const fields = answerFields(flow, wait.model, node);
  const codes = errorCodes(flow, wait.model, node);
  const [failing, setFailing] = useState(false);
  const [values, setValues] = useState<Record<string, string>>(() => suggestedAnswer(trial.session.start, node, fields));
  const [code, setCode] = useState(codes[0] ?? ANY_ERROR);
  const name = text.label(label);
  const answer = () => {
    const given = trial.session.start.services[node.ext.service ?? ''] ?? {};
    trial.act({ act: 'do', step: failing ? { service: wait.element, error: { code } } : { service: wait.element, result: { ...given, ...typedAnswer(values) } } });
  };
  return (
    <div className={styles.service}>
      <h3>{name}{times > 1 && <small> {text.t('trial.times', { n: times })}</small>}</h3>
      <Segmented block aria-label={text.t('trial.service.how', { name })} value={failing ? 'badly' : 'well'} onChange={(how) => setFailing(how === 'badly')}
        options={[{ value: 'well', label: text.t('trial.service.well') }, { value: 'badly', label: text.t('trial.service.badly') }]} />
      {!failing && <AnswerInputs fields={fields} values={values} onChange={setValues} />}
      {failing && (
        <div className={styles.field}>
          <label htmlFor={id}>{text.t('trial.service.code')}</label>
          <AutoComplete id={id} value={code} options={codes.map((value) => ({ value }))} onChange={setCode} />
        </div>
      )}
      <Button disabled={failing && code.trim() === ''} aria-label={text.t('trial.service.answer.of', { name })} onClick={answer}>{text.t('trial.service.answer')}</Button>
    </div>
  );
}
