import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import type { Problem } from '../../../engine/model/problems.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { Place } from '../grid/place.ts';
import styles from '../decisions.module.css';

/** What the checks say of the table, each leading to its cell. */
export function Problems({ table, problems, onPlace }: { table: DecisionTable; problems: readonly Problem[]; onPlace(place: Place): void }) {
  const text = useText();
  return (
    <section className={styles.section} aria-labelledby="decision-checks">
      <h2 id="decision-checks">{text.t('decisions.checks')}</h2>
      {problems.length === 0 && <p className={styles.fine}><Icon name="check" /> {text.t('decisions.checks.fine')}</p>}
      <ul>
        {problems.map((problem) => {
          const place = placeOf(table, problem.element);
          return (
            <li key={`${problem.code} ${problem.element}`} className={problem.severity === 'error' ? styles.error : styles.warning}>
              <Icon name="alert" />
              <span><span className="sr-only">{text.t(`decisions.${problem.severity}`)}</span>{text.label(problem.message)}{place && <> <button type="button" className={styles.link} onClick={() => onPlace(place)}>{text.t('decisions.show')}</button></>}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The cell that a problem names, or the first of its row. */
function placeOf({ inputs, outputs, rules }: DecisionTable, element: string): Place | undefined {
  const [rule, column] = element.split('/');
  const row = rules.findIndex(({ id }) => id === rule);
  if (row < 0) return undefined;
  const names = [...inputs.map(({ id }) => id), ...outputs.map(({ name }) => name)];
  return { row, column: Math.max(0, names.indexOf(column ?? '')) };
}
