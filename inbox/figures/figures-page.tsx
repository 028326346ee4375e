import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { figureFileUrl, useFigures } from '../../ui/api/figures.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { dayIn } from '../../ui/format/shop-day.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { changeParams } from '../../ui/state/change-params.ts';
import { useNow } from '../../ui/time/now.tsx';
import { MailButton } from './mail-button.tsx';
import { OpenRows, type OpenedRows } from './open-rows.ts';
import { RowsDrawer } from './rows-drawer.tsx';
import { ScopeBar } from './scope-bar.tsx';
import { readScope } from './scope.ts';
import { tabs } from './tabs.tsx';
import styles from './figures.module.css';

/** The shop's figures. The address holds the page, the period and what it is narrowed to; every number opens its tickets. */
export function Component() {
  const text = useText();
  const now = useNow();
  const { tab: code } = useParams();
  const [params, setParams] = useSearchParams();
  const [rows, setRows] = useState<OpenedRows>();
  const tab = tabs.find((one) => one.code === code) ?? tabs[0];
  const scope = readScope(params, dayIn(useDeskSession().shop.timezone, now));
  const state = useFigures(['tickets'], scope);
  if (!tab) return null;
  const file = (format: 'csv' | 'xlsx') => figureFileUrl(tab.file.measures, scope, format, text.language, tab.file.by);
  const acts = (
    <>
      <MailButton />
      <Dropdown menu={{ items: (['csv', 'xlsx'] as const).map((format) => ({ key: format, label: <a href={file(format)} download>{text.t(`figures.export.${format}`)}</a> })) }}>
        <Button icon={<Icon name="copy" size={14} />}>{text.t('figures.export')}</Button>
      </Dropdown>
    </>
  );
  return (
    <OpenRows value={setRows}>
      <div className={styles.page}>
        <PageHeader plain title={text.t('figures.title')} summary={state.data && text.t('figures.asOf', { time: formatWhen(state.data.asOf, now, text) })} acts={acts} />
        <nav className={styles.tabs} aria-label={text.t('figures.tabs')}>
          {tabs.map((one) => <Link key={one.code} to={{ pathname: `/figures/${one.code}`, search: params.toString() }} aria-current={one.code === tab.code ? 'page' : undefined}>{text.t(`figures.tab.${one.code}`)}</Link>)}
        </nav>
        <ScopeBar params={params} scope={scope} onChange={(changes) => setParams(changeParams(params, changes), { replace: true })} />
        {state.data && !state.data.counted && <p className={styles.counting} role="status">{text.t('figures.counting')}</p>}
        <div className={styles.body}><tab.Body scope={scope} compare={params.get('compare') !== 'no'} /></div>
        <RowsDrawer rows={rows} onClose={() => setRows(undefined)} />
      </div>
    </OpenRows>
  );
}
