import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { later } from '../components/later.tsx';
import { useKeys } from '../keys/use-keys.ts';

const JumpDialog = later(async () => (await import('../jump/jump-dialog.tsx')).JumpDialog, ({ open }) => open);
const KeysDialog = later(async () => (await import('../keys/keys-dialog.tsx')).KeysDialog, ({ open }) => open);

const JumpContext = createContext<() => void>(() => undefined);

/** How long after `G` the second letter counts. */
const secondKeyMs = 1500;

const places: Readonly<Record<string, string>> = { i: '/inbox', h: '/handover', c: '/customers', f: '/flows', o: '/ops/incidents' };

/** The keys of every page of the desk: Ctrl K, `?` and `G` with a letter; and the dialogs they open. */
export function DeskKeys(props: { children: ReactNode }) {
  const [dialog, setDialog] = useState<'jump' | 'keys' | null>(null);
  useKeys({ '?': () => setDialog('keys') });
  useGoKeys();
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setDialog('jump');
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  return (
    <JumpContext value={() => setDialog('jump')}>
      {props.children}
      <JumpDialog open={dialog === 'jump'} onClose={() => setDialog(null)} />
      <KeysDialog open={dialog === 'keys'} onClose={() => setDialog(null)} />
    </JumpContext>
  );
}

/** Opens the jump dialog. */
export function useJump(): () => void {
  return useContext(JumpContext);
}

/** `G` and then a letter goes to a page; the second letter is caught before the page's own keys see it. */
function useGoKeys(): void {
  const navigate = useNavigate();
  const until = useRef(0);
  useKeys({ g: (event) => { until.current = event.timeStamp + secondKeyMs; } });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const waiting = event.timeStamp < until.current;
      until.current = 0;
      const place = places[event.key.toLowerCase()];
      if (!waiting || !place || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      void navigate(place);
    };
    document.addEventListener('keydown', listener, { capture: true });
    return () => document.removeEventListener('keydown', listener, { capture: true });
  }, [navigate]);
}
