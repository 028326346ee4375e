import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { asApiError } from '../api/api-error.ts';
import { Icon } from '../components/icon.tsx';
import { useText } from '../i18n/use-text.ts';
import styles from './toasts.module.css';

export interface Toast {
  readonly text: string;
  /** The one thing to do about it: usually to take the act back. */
  readonly act?: { readonly label: string; readonly run: () => void };
  /** An error stays until it is closed. */
  readonly error?: boolean;
  /** Shown small under an error, for whoever is asked for help. */
  readonly code?: string;
  /** How long it stays; 5 s unless given. */
  readonly ms?: number;
}

export interface Toaster {
  /** Shows a toast; the result takes it away early. */
  show(toast: Toast): () => void;
  /** Shows what failed and that it stayed unsaved, for any thrown value. */
  fail(thrown: unknown): void;
}

interface Shown extends Toast {
  readonly id: number;
}

const ToasterContext = createContext<Toaster | null>(null);

let nextId = 0;

/** The toasts of the page, bottom left: what just happened, and how to take it back. */
export function Toasts(props: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const drop = useCallback((id: number) => setShown((all) => all.filter((toast) => toast.id !== id)), []);
  const toaster = useMemo<Toaster>(() => {
    const show = (toast: Toast) => {
      const id = ++nextId;
      setShown((all) => [...all.slice(-2), { ...toast, id }]);
      return () => drop(id);
    };
    return {
      show,
      fail: (thrown) => {
        const error = asApiError(thrown);
        show({ text: error.message, code: error.code, error: true });
      },
    };
  }, [drop]);
  return (
    <ToasterContext value={toaster}>
      {props.children}
      <div className={styles.region}>
        {shown.map((toast) => <ToastLine key={toast.id} toast={toast} onDone={drop} />)}
      </div>
    </ToasterContext>
  );
}

/** The page's toasts. */
export function useToast(): Toaster {
  const toaster = useContext(ToasterContext);
  if (!toaster) throw new Error('useToast needs <Toasts> above it');
  return toaster;
}

function ToastLine({ toast, onDone }: { toast: Shown; onDone: (id: number) => void }) {
  const text = useText();
  useEffect(() => {
    if (toast.error) return;
    const timer = setTimeout(() => onDone(toast.id), toast.ms ?? 5000);
    return () => clearTimeout(timer);
  }, [toast, onDone]);
  return (
    <div className={`${styles.toast} ${toast.error ? styles.error : ''}`} role={toast.error ? 'alert' : 'status'}>
      <span className={styles.text}>
        {toast.text}
        {toast.code && <span className={styles.code}>{text.t('problem.code', { code: toast.code })}</span>}
      </span>
      {toast.act && <ActButton act={toast.act} onDone={() => onDone(toast.id)} />}
      <button type="button" className={styles.close} aria-label={text.t('common.close')} onClick={() => onDone(toast.id)}>
        <Icon name="cross" size={14} />
      </button>
    </div>
  );
}

function ActButton(props: { act: NonNullable<Toast['act']>; onDone: () => void }) {
  const run = () => {
    props.act.run();
    props.onDone();
  };
  return <button type="button" className={styles.act} onClick={run}>{props.act.label}</button>;
}
