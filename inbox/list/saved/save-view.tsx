import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SavedView } from '../../../server/contracts/types.ts';
import { newIdempotencyKey } from '../../../ui/api/client.ts';
import { useRemoveView, useSaveView } from '../../../ui/api/views.ts';
import { later } from '../../../ui/components/later.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mayAct } from '../../../ui/shell/rights.ts';
import { savedViewPath } from '../../../ui/shell/saved-views.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import type { ViewCode } from '../../../ui/shell/views.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';
import type { ColumnCode } from '../columns/column.ts';
import { keptFilter, type Filter } from '../filters.ts';
import type { Naming } from './name-dialog.tsx';

const NameDialog = later(async () => (await import('./name-dialog.tsx')).NameDialog, ({ naming }) => naming !== null);

export interface SaveViewProps {
  readonly base: ViewCode;
  readonly filter: Filter;
  readonly columns: readonly ColumnCode[];
  /** The saved view that is open. */
  readonly saved: SavedView | undefined;
}

/** Keeps the list as it stands under a name; an open view of one's own is changed, renamed or removed. */
export function SaveView(props: SaveViewProps) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const { user } = useDeskSession();
  const save = useSaveView();
  const remove = useRemoveView();
  const [naming, setNaming] = useState<Naming | null>(null);
  const { saved } = props;
  const may = mayAct(user.roles, 'manageDesk');
  const store = (id: string, name: string, shared: boolean) =>
    save.mutate({ id, name, shared, base: props.base, filter: keptFilter(props.filter), columns: [...props.columns] }, {
      onError: toast.fail,
      onSuccess: (view) => {
        setNaming(null);
        toast.show({ text: text.t('inbox.view.saved', { name: view.name }) });
        void navigate(savedViewPath(view), { replace: true });
      },
    });
  const drop = (view: SavedView) =>
    remove.mutate(view.id, {
      onError: toast.fail,
      onSuccess: () => {
        void navigate(`/inbox/${props.base}`, { replace: true });
        toast.show({ text: text.t('inbox.view.removed', { name: view.name }), act: { label: text.t('inbox.bulk.undo'), run: () => store(view.id, view.name, view.shared) } });
      },
    });
  const asNew = () => setNaming({ id: newIdempotencyKey(), name: '', shared: false });
  const changes = saved?.mine
    ? [
        { key: 'keep', label: text.t('inbox.view.keep', { name: saved.name }), onClick: () => store(saved.id, saved.name, saved.shared) },
        { key: 'rename', label: text.t('inbox.view.rename'), onClick: () => setNaming(saved) },
      ]
    : [];
  const removal = saved && (saved.mine || may) ? [{ key: 'remove', danger: true, label: text.t('inbox.view.remove'), onClick: () => drop(saved) }] : [];
  return (
    <>
      {saved ? (
        <Dropdown trigger={['click']} menu={{ items: [...changes, { key: 'new', label: text.t('inbox.view.asNew'), onClick: asNew }, ...removal] }}>
          <Button size="small" type="text" aria-haspopup="menu">{text.t('inbox.view.menu')}</Button>
        </Dropdown>
      ) : <Button size="small" type="text" onClick={asNew}>{text.t('inbox.view.asNew')}</Button>}
      <NameDialog naming={naming} mayShare={may} busy={save.isPending} onClose={() => setNaming(null)} onSubmit={({ id, name, shared }) => store(id, name, shared)} />
    </>
  );
}
