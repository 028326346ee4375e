import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FlowView } from '../../ui/flow-view/flow-view.tsx';
import type { FlowLook } from '../../ui/flow-view/flow-view-props.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { DrawnChanges } from './change-lines.ts';
import styles from './diff.module.css';
import { mergeRemoved } from './merge-removed.ts';

/** Two versions in one picture: new green, changed blue, gone red and dashed; `chosen` is brought into the middle. */
export function DiffView({ before, after, drawn, chosen, onSelect }: { before: string; after: string; drawn: DrawnChanges; chosen?: string; onSelect?: (element: string) => void }) {
  const text = useText();
  const merged = useQuery({ queryKey: ['flows', 'merged', before, after], queryFn: () => mergeRemoved(before, after, drawn.removed), staleTime: Infinity, gcTime: 60_000 });
  const looks = useMemo(() => Object.fromEntries((['changed', 'added', 'removed'] as const).flatMap((kind) => [...drawn[kind]].map((element): [string, FlowLook] => [element, kind]))), [drawn]);
  const notes = useMemo(() => (chosen === undefined ? {} : { [chosen]: { text: text.t('publishing.here'), tone: 'primary' as const } }), [chosen, text]);
  return (
    <div className={styles.view}>
      <div className={styles.legend}>
        <span><i className={styles.la} />{text.t('publishing.legend.added')}</span><span><i className={styles.lc} />{text.t('publishing.legend.changed')}</span><span><i className={styles.lr} />{text.t('publishing.legend.removed')}</span>
      </div>
      {merged.data !== undefined && <FlowView xml={merged.data} size="whole" done={[]} current={chosen === undefined ? [] : [chosen]} looks={looks} notes={notes} {...(onSelect ? { onSelect } : {})} />}
    </div>
  );
}
