import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { ReflowForm } from '../../ui/forms/reflow-form.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useMedia } from '../../ui/theme/theme-choice.ts';
import { FormBuilder } from './form-builder.tsx';
import { loadForms, type LoadedForms } from './load-forms.ts';
import styles from './forms.module.css';

/** The forms of a flow, to be changed; only to be looked at on a small screen or without the right to publish. */
export function Component() {
  const { key = '' } = useParams();
  const wide = useMedia('(min-width: 1024px)');
  const mayEdit = mayAct(useDeskSession().user.roles, 'try');
  const loaded = useQuery({ queryKey: ['flows', 'forms', key], queryFn: ({ signal }) => loadForms(key, mayEdit, signal), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false });
  if (loaded.isPending) return <SkeletonRows />;
  if (loaded.isError) return <ErrorState error={asApiError(loaded.error)} onRetry={() => void loaded.refetch()} />;
  if (wide && mayEdit) return <FormBuilder key={`${key}.${loaded.dataUpdatedAt}`} loaded={loaded.data} onReload={() => void loaded.refetch()} />;
  return <ReadForms loaded={loaded.data} mayEdit={mayEdit} />;
}

function ReadForms({ loaded: { draft }, mayEdit }: { loaded: LoadedForms; mayEdit: boolean }) {
  const text = useText();
  return (
    <>
      <PageHeader title={text.t('builder.of', { name: text.label(draft.label) })} />
      <div className={styles.read}>
        <p>{text.t(mayEdit ? 'builder.desktop' : 'designer.readOnly')}</p>
        {draft.forms.map((form) => (
          <section key={form.key} aria-labelledby={`read-${form.key}`}>
            <h2 id={`read-${form.key}`}>{text.label(form.title)}</h2>
            <ReflowForm schema={form.schema} ui={form.ui} labels={form.labels} data={{}} onChange={() => undefined} disabled idPrefix={`read-${form.key}`} />
          </section>
        ))}
      </div>
    </>
  );
}
