import { Button, Input, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import type { RegisterLine } from '../../server/contracts/types.ts';
import { useHandOver } from '../../ui/api/handovers.ts';
import { usePeople } from '../../ui/api/people.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { roleNames } from '../../ui/shell/role-names.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './handover.module.css';
import { summaryOf } from './summary.ts';

const DESK: readonly string[] = ['agent', 'supervisor', 'owner'];

/** Hands the chosen tickets to a colleague or to the next shift of a group. The summary writes itself until somebody changes it. */
export function GiveForm({ lines, onGiven }: { lines: readonly RegisterLine[]; onGiven: () => void }) {
  const text = useText();
  const toast = useToast();
  const now = useNow();
  const id = useId();
  const { user } = useDeskSession();
  const people = usePeople();
  const give = useHandOver();
  const [kind, setKind] = useState<'person' | 'group'>('person');
  const [to, setTo] = useState<string>();
  const [own, setOwn] = useState<string | null>(null);
  const summary = own ?? summaryOf(lines, now, text);
  const options = kind === 'person'
    ? (people.data?.items ?? []).filter((person) => person.id !== user.id && person.roles.some((role) => DESK.includes(role))).map((person) => ({ value: person.id, label: `${person.name} · ${roleNames(person.roles, text)}` }))
    : (people.data?.groups ?? []).map((group) => ({ value: group.code, label: text.label(group.label) }));
  const submit = () => {
    if (!to) return;
    const name = options.find((option) => option.value === to)?.label ?? '';
    give.mutate({ tickets: lines.map((line) => line.id), summary, ...(kind === 'person' ? { person: to } : { group: to }) }, {
      onSuccess: () => {
        setOwn(null);
        setTo(undefined);
        onGiven();
        toast.show({ text: text.t('handover.done', { name }) });
      },
      onError: toast.fail,
    });
  };
  return (
    <section className={styles.section} aria-label={text.t('handover.give')}>
      <h2>{text.t('handover.give')}</h2>
      <form className={styles.give} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <p className={styles.said}>{text.t('handover.give.hint', { count: lines.length })}</p>
        <Radio.Group value={kind} aria-label={text.t('handover.to')} options={(['person', 'group'] as const).map((value) => ({ value, label: text.t(`handover.to.${value}`) }))}
          onChange={(event) => { setKind(event.target.value as 'person' | 'group'); setTo(undefined); }} />
        <Select value={to} options={options} loading={people.isPending} showSearch={{ optionFilterProp: 'label' }} aria-label={text.t('handover.to.need')} placeholder={text.t('handover.to.need')} onChange={setTo} />
        <label htmlFor={id}>{text.t('handover.summary')}</label>
        <Input.TextArea id={id} value={summary} maxLength={8000} autoSize={{ minRows: 6, maxRows: 20 }} onChange={(event) => setOwn(event.target.value)} />
        {own !== null && <Button type="link" size="small" onClick={() => setOwn(null)}>{text.t('handover.summary.again')}</Button>}
        <Button type="primary" htmlType="submit" loading={give.isPending} disabled={lines.length === 0 || !to || summary.trim() === ''}>{text.t('handover.submit', { count: lines.length })}</Button>
      </form>
    </section>
  );
}
