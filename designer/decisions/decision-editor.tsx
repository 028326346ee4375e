import { Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { aggregators, hitPolicies, type DecisionTable } from '../../engine/decisions/decision.ts';
import { lintDecision } from '../../engine/decisions/lint/index.ts';
import { hasErrors } from '../../engine/model/problems.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { reasonChoices, withReasons, withoutReasons } from './cells/shop-words.ts';
import { useLivePolicy } from '../policy/policy-api.ts';
import { useReplay, type LiveDecision } from './decisions-api.ts';
import styles from './decisions.module.css';
import { tableChanges } from './edit/changes.ts';
import { addRule } from './edit/edit-table.ts';
import { useTableDraft } from './edit/use-table-draft.ts';
import { EditorHeader } from './editor-header.tsx';
import { CellBar } from './grid/cell-bar.tsx';
import { DecisionGrid } from './grid/decision-grid.tsx';
import { inside, type Place } from './grid/place.ts';
import { ColumnDialog, type ColumnAt } from './panels/column-dialog.tsx';
import { ColumnMenu, RowMenu } from './panels/menus.tsx';
import { Problems } from './panels/problems.tsx';
import { PublishDialog } from './panels/publish-dialog.tsx';
import { Replay } from './panels/replay.tsx';
import { TestPanel, useTest, type TestState } from './panels/test-panel.tsx';
import { VersionsDialog } from './panels/versions-dialog.tsx';

/** The spreadsheet of a table: grid, editor of the cell in hand, checks, and a case to try it on. Who may not publish reads and tries only. */
export function DecisionEditor({ live }: { live: LiveDecision }) {
  const text = useText();
  const { user } = useDeskSession();
  const mayPublish = mayAct(user.roles, 'design');
  const draft = useTableDraft(user.id, live.table);
  const policy = useLivePolicy().data?.live.document;
  const reasons = useMemo(() => reasonChoices(policy), [policy]);
  const table = useMemo(() => withReasons(draft.table, reasons), [draft.table, reasons]);
  const [wanted, setPlace] = useState<Place>({ row: 0, column: 0 });
  const place = inside(table, wanted);
  const [test, setTest] = useState<TestState>({ ticket: '', values: {} });
  const [column, setColumn] = useState<ColumnAt | null>(null);
  const [dialog, setDialog] = useState<'publish' | 'versions' | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const changes = useMemo(() => tableChanges(live.table, draft.table), [live.table, draft.table]);
  const problems = useMemo(() => lintDecision(table, { variables: live.variables }), [table, live.variables]);
  const tested = useTest(table, test, !hasErrors(problems));
  const replay = useReplay(draft.table, !hasErrors(problems));
  const hits = test.ticket !== '' || Object.keys(test.values).length > 0 ? (tested.data?.hits ?? []).map(({ rule }) => rule) : [];
  const change = mayPublish ? (next: DecisionTable): void => draft.apply(withoutReasons(next, reasons)) : () => {};
  const show = (next: Place): void => {
    setPlace(next);
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus());
  };
  const edit = (): void => bar.current?.querySelector<HTMLElement>('input:not([type=checkbox])')?.focus();
  useKeys({ t: () => document.getElementById('decision-ticket')?.focus() });
  return (
    <div className={styles.editor} ref={page} onKeyDown={(event) => {
      if (!(event.ctrlKey || event.metaKey) || (event.target instanceof HTMLInputElement && event.key.toLowerCase() === 'z')) return;
      const run = event.key.toLowerCase() === 'z' ? (event.shiftKey ? draft.redo : draft.undo) : event.key.toLowerCase() === 'y' ? draft.redo : event.key === 'Enter' && changes.length > 0 && mayPublish ? () => setDialog('publish') : undefined;
      if (run) { event.preventDefault(); run(); }
    }}>
      <EditorHeader live={live} draft={draft} count={changes.length} mayPublish={mayPublish} onVersions={() => setDialog('versions')} onPublish={() => setDialog('publish')} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {mayPublish && <CellBar table={table} place={place} changes={changes} bar={bar} onTable={change} onDone={() => show(place)} />}
          {mayPublish && (
            <div className={styles.tools}>
              <button type="button" className={styles.tool} onClick={() => { change(addRule(table, place.row + 1)); show({ row: place.row + 1, column: 0 }); }} disabled={table.rules.length >= 500}>{text.t('decisions.addRow')}</button>
              <button type="button" className={styles.tool} onClick={() => setColumn({ part: 'input' })}>{text.t('decisions.addInput')}</button>
              <button type="button" className={styles.tool} onClick={() => setColumn({ part: 'output' })}>{text.t('decisions.addOutput')}</button>
              <Policy table={table} onTable={change} />
            </div>
          )}
          <DecisionGrid table={table} place={place} changes={changes} problems={problems} hits={hits} replay={replay.data} onPlace={setPlace} onTable={change} onEdit={edit}
            head={(part, index) => (mayPublish
              ? <ColumnMenu table={table} part={part} index={index} onTable={change} onEdit={() => setColumn({ part, index })} />
              : text.label((part === 'input' ? table.inputs : table.outputs)[index]!.label))}
            rowMenu={(row) => (mayPublish ? <RowMenu table={table} row={row} onTable={change} /> : row + 1)} />
          <Problems table={table} problems={problems} onPlace={show} />
          <Replay table={draft.table} live={live.table} replay={replay} />
          <p className={styles.keys}>{text.t('decisions.keys')}</p>
        </div>
        <TestPanel table={table} state={test} test={tested} onState={setTest} />
      </div>
      {column && <ColumnDialog table={table} at={column} onTable={change} onClose={() => setColumn(null)} />}
      {dialog === 'publish' && <PublishDialog live={live} draft={draft} table={table} changes={changes} problems={problems} onClose={() => setDialog(null)} />}
      {dialog === 'versions' && <VersionsDialog draft={draft} mayPublish={mayPublish} onClose={() => setDialog(null)} />}
    </div>
  );
}

/** Which rows decide; COLLECT may make one number of its single answer. */
function Policy({ table, onTable }: { table: DecisionTable; onTable(table: DecisionTable): void }) {
  const text = useText();
  const { aggregator, ...plain } = table;
  const value = aggregator ?? table.hitPolicy;
  const sums = table.outputs.length === 1 ? aggregators : [];
  const choose = (next: string): void => {
    const aggregate = aggregators.find((one) => one === next);
    onTable(aggregate ? { ...plain, hitPolicy: 'COLLECT', aggregator: aggregate } : { ...plain, hitPolicy: next as DecisionTable['hitPolicy'] });
  };
  return <Select className={styles.policy} aria-label={text.t('decisions.policy')} value={value} onChange={choose} popupMatchSelectWidth={false} options={[...hitPolicies, ...sums].map((one) => ({ value: one, label: text.t(`decisions.policy.${one}`) }))} />;
}
