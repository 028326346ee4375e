import { useState } from 'react';
import type { Register } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useRegister } from '../../ui/api/handovers.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { GiveForm } from './give-form.tsx';
import { HandedList } from './handed-list.tsx';
import styles from './handover.module.css';
import { RegisterList } from './register-list.tsx';

/** The register of what is next, and handing it to the next shift. */
export function Component() {
  const text = useText();
  const register = useRegister();
  if (register.data) return <Page register={register.data} />;
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('handover.title')} />
      {register.isError ? <ErrorState error={asApiError(register.error)} onRetry={() => void register.refetch()} /> : <SkeletonRows />}
    </div>
  );
}

function Page({ register: { shift, items } }: { register: Register }) {
  const text = useText();
  // everything goes over unless it is left out
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = items.filter((line) => !left.has(line.id));
  const counts = Object.fromEntries((['act', 'wait', 'done'] as const).map((section) => [section, items.filter((line) => line.section === section).length]));
  const hour = (instant: string) => new Date(instant).toLocaleTimeString(text.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const choose = (id: string, take: boolean) => setLeft((before) => new Set(take ? [...before].filter((other) => other !== id) : [...before, id]));
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('handover.title')}
        summary={[text.t('handover.shift.now', { shift: text.t(`handover.shift.${shift.code}`), from: hour(shift.from), to: hour(shift.to), next: text.t(`handover.shift.${shift.next}`) }), text.t('handover.count', counts)].join(' · ')} />
      <div className={styles.columns}>
        <div>{items.length === 0 ? <section className={styles.section}><p className={styles.none}>{text.t('handover.none')}</p></section> : <RegisterList lines={items} chosen={new Set(chosen.map((line) => line.id))} onChoose={choose} />}</div>
        <div><GiveForm lines={chosen} onGiven={() => setLeft(new Set())} /><HandedList /></div>
      </div>
    </div>
  );
}
