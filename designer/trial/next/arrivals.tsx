import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../../ui/i18n/use-text.ts';
import { answerFields, typedAnswer } from '../session/answer-fields.ts';
import type { Choice } from '../session/choices.ts';
import styles from '../trial.module.css';
import { AnswerInputs } from './answer-inputs.tsx';
import type { NextProps } from './next-panel.tsx';

/** Messages and signals: those that the flow rests for, or those that may come aside. */
export function Arrivals({ flow, trial, aside }: NextProps & { aside: boolean }) {
  const text = useText();
  const arrivals = trial.choices.arrivals.filter((arrival) => arrival.aside === aside);
  if (arrivals.length === 0) return null;
  const id = aside ? 'trial-aside' : 'trial-arrivals';
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{text.t(aside ? 'trial.aside' : 'trial.arrivals')}</h2>
      {arrivals.map((arrival) => <Arrival key={arrival.wait.id} flow={flow} trial={trial} choice={arrival} />)}
    </section>
  );
}

function Arrival({ flow, trial, choice }: NextProps & { choice: Choice }) {
  const text = useText();
  const { wait, node, label } = choice;
  const fields = answerFields(flow, wait.model, node);
  const [values, setValues] = useState<Record<string, string>>({});
  const name = wait.name ?? '';
  const arrive = () => {
    const data = typedAnswer(values);
    trial.act({ act: 'do', step: wait.kind === 'signal' ? { signal: name, data } : { message: name, ...(wait.key !== undefined && { key: wait.key }), data } });
  };
  return (
    <div className={styles.service}>
      <h3>{text.label(label)}<small> {name}</small></h3>
      <AnswerInputs fields={fields} values={values} onChange={setValues} />
      <Button aria-label={text.t('trial.arrive.of', { name: text.label(label) })} onClick={arrive}>{text.t('trial.arrive')}</Button>
    </div>
  );
}
