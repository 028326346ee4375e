import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { Problem } from '../../engine/model/problems.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Fix } from './fixes.ts';
import styles from './problems.module.css';

export interface ProblemListProps {
  problems: readonly Problem[];
  onSelect?: (element: string) => void;
  fixes?: (problem: Problem) => readonly Fix[];
}

/** What is wrong, errors first; each leads to its step and, where a way out is sure, offers it. */
export function ProblemList({ problems, onSelect, fixes }: ProblemListProps) {
  const text = useText();
  const { key: flow } = useParams();
  if (problems.length === 0) return <p className={styles.none}>{text.t('designer.problems.none')}</p>;
  const sorted = problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  return (
    <ul className={styles.list} aria-label={text.t('problems')}>
      {sorted.map((problem, at) => (
        <li key={`${at}.${problem.code}.${problem.element}`} className={styles[problem.severity]}>
          <Icon name="alert" size={14} />
          <span><span className="sr-only">{text.t(`designer.problems.${problem.severity}`)}</span>{text.label(problem.message)}</span>
          {onSelect && problem.element && problem.field === undefined && <Button type="link" size="small" onClick={() => onSelect(problem.element)}>{text.t('locate')}</Button>}
          {problem.form !== undefined && <Link to={`/flows/${flow}/forms/${problem.form}${problem.field === undefined ? '' : `?field=${encodeURIComponent(problem.field)}`}`}>{text.t(problem.field === undefined ? 'designer.problems.form' : 'locate')}</Link>}
          {fixes?.(problem).map(({ code, run }) => <Button key={code} type="link" size="small" onClick={run}>{text.t(`designer.fix.${code}`)}</Button>)}
        </li>
      ))}
    </ul>
  );
}
