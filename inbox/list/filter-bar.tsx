import { Dropdown } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { useTags } from '../../ui/api/desk.ts';
import { useGroups } from '../../ui/api/groups.ts';
import { usePeople } from '../../ui/api/people.ts';
import { useTicketTypes } from '../../ui/api/ticket-types.ts';
import { FilterChip, type FilterChoice } from '../../ui/components/filter-chip.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { AppliedChip } from './applied-chip.tsx';
import { axisStates, dueRanges, sorts, type Filter } from './filters.ts';
import styles from './filter-bar.module.css';
import { PlaceChip } from './place-chip.tsx';
import { SearchField } from './search-field.tsx';

export interface FilterBarProps {
  readonly filter: Filter;
  /** Channels that occur in the list; the API has no list of them. */
  readonly channels: readonly string[];
  readonly onChange: (changes: Partial<Filter>) => void;
  /** What keeps the filter. */
  readonly children?: ReactNode;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** What narrows and orders the list; all of it lives in the address. */
export function FilterBar({ filter, channels, onChange, searchRef, children }: FilterBarProps) {
  const text = useText();
  const types = (useTicketTypes().data?.items ?? []).map(({ code, label }) => ({ value: code, label: text.label(label) }));
  const axes = axisStates.map((state) => ({ value: state, label: `${text.t(`axes.${state.split('.')[0] as 'goods' | 'money' | 'dispute'}`)} · ${text.word(state)}` }));
  const dues = dueRanges.map((due) => ({ value: due, label: text.t(`inbox.filter.due.${due}`) }));
  const places = [...new Set([...channels, filter.channel])].filter(Boolean).map((code) => ({ value: code, label: text.word(`channel.${code}`, code) }));
  return (
    <div className={styles.bar} role="search" aria-label={text.t('inbox.filters')}>
      <SearchField value={filter.q} onChange={(q) => onChange({ q })} inputRef={searchRef} />
      <FilterChip title={text.t('inbox.filter.type')} several choices={types} value={list(filter.type)} onChange={(type) => onChange({ type: type.join(',') })} />
      <AppliedChip value={filter.applied} onChange={(applied) => onChange({ applied })} />
      <FilterChip title={text.t('inbox.filter.channel')} choices={places} value={list(filter.channel)} onChange={([channel]) => onChange({ channel: channel ?? '' })} />
      <AssigneeChip value={filter.assignee} onChange={(assignee) => onChange({ assignee })} />
      <FilterChip title={text.t('inbox.filter.due')} choices={dues} value={list(filter.due)} onChange={([due]) => onChange({ due: due ?? '' })} />
      <FilterChip title={text.t('inbox.filter.axes')} several choices={axes} value={list(filter.axes)} onChange={(states) => onChange({ axes: states.join(',') })} />
      <TurnChip value={filter.turn} onChange={(turn) => onChange({ turn })} />
      <TagChip value={filter.tag} onChange={(tag) => onChange({ tag })} />
      {filter.place && <PlaceChip value={filter.place} onChange={(place) => onChange({ place })} />}
      {children}
      <SortMenu value={filter.sort} onChange={(sort) => onChange({ sort })} />
    </div>
  );
}

function AssigneeChip(props: { value: string; onChange: (assignee: string) => void }) {
  const text = useText();
  const people = usePeople();
  const choices: FilterChoice[] = [
    { value: 'me', label: text.t('common.me') },
    { value: 'none', label: text.t('inbox.filter.assignee.none') },
    ...(people.data?.items ?? []).map((person) => ({ value: person.id, label: person.name })),
  ];
  return <FilterChip title={text.t('inbox.filter.assignee')} choices={choices} value={list(props.value)} onChange={([who]) => props.onChange(who ?? '')} />;
}

function TurnChip(props: { value: string; onChange: (turn: string) => void }) {
  const text = useText();
  const groups = useGroups();
  const choices = (groups.data?.items ?? []).map(({ code, label }) => ({ value: code, label: text.label(label) }));
  return <FilterChip title={text.t('inbox.filter.turn')} choices={choices} value={list(props.value)} onChange={([code]) => props.onChange(code ?? '')} />;
}

/** Where the shop has tags. */
function TagChip(props: { value: string; onChange: (tag: string) => void }) {
  const text = useText();
  const tags = useTags().data?.items ?? [];
  if (tags.length === 0 && !props.value) return null;
  return <FilterChip title={text.t('inbox.filter.tag')} choices={tags.map(({ name }) => ({ value: name, label: name }))} value={list(props.value)} onChange={([tag]) => props.onChange(tag ?? '')} />;
}

function SortMenu(props: { value: string; onChange: (sort: string) => void }) {
  const text = useText();
  const current = sorts.find((sort) => sort === props.value) ?? 'due';
  const items = sorts.map((sort) => ({ key: sort, label: text.t(`inbox.sort.${sort}`) }));
  return (
    <span className={styles.sort}>
      <Dropdown trigger={['click']} menu={{ items, selectable: true, selectedKeys: [current], onClick: ({ key }) => props.onChange(key === 'due' ? '' : key) }}>
        <button type="button" aria-haspopup="menu">
          <Icon name="sort" size={14} />
          <span className="sr-only">{text.t('inbox.sort')}{text.t('common.separator')}</span>
          {text.t(`inbox.sort.${current}`)}
        </button>
      </Dropdown>
    </span>
  );
}

function list(value: string): readonly string[] {
  return value ? value.split(',') : [];
}
