import { useState } from 'react';
import { Icon } from '../../ui/components/icon.tsx';
import { later } from '../../ui/components/later.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { View } from '../../ui/shell/views.ts';
import { useMedia } from '../../ui/theme/theme-choice.ts';
import styles from './inbox.module.css';

const ViewDrawer = later(async () => (await import('./view-drawer.tsx')).ViewDrawer, ({ open }) => open);

/** The view's name; where there is no sidebar it opens the list of views. */
export function ViewSwitch(props: { view: View; name?: string }) {
  const text = useText();
  const sidebar = useMedia('(min-width: 1280px)');
  const [open, setOpen] = useState(false);
  const name = props.name ?? text.t(props.view.title);
  if (sidebar) return name;
  return (
    <>
      <button type="button" className={styles.switch} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        {name}
        <Icon name="chevronDown" size={14} />
      </button>
      <ViewDrawer open={open} current={props.view.code} onClose={() => setOpen(false)} />
    </>
  );
}
