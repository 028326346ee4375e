import type { Problem } from '../../engine/model/problems.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './problems.module.css';

/** What is wrong, errors first; each leads to its step. */
export function ProblemList({ problems, onSelect }: { problems: readonly Problem[]; onSelect?: (element: string) => void }) {
  const text = useText();
  if (problems.length === 0) return <p className={styles.none}>{text.t('designer.problems.none')}</p>;
  const sorted = problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  return (
    <ul className={styles.list} aria-label={text.t('problems')}>
      {sorted.map((problem, at) => (
        <li key={`${at}.${problem.code}.${problem.element}`} className={styles[problem.severity]}>
          <Icon name="alert" size={14} />
          <span><span className="sr-only">{text.t(`designer.problems.${problem.severity}`)}</span>{text.label(problem.message)}</span>
          {onSelect && problem.element && <button type="button" onClick={() => onSelect(problem.element)}>{text.t('locate')}</button>}
        </li>
      ))}
    </ul>
  );
}
