import { Button } from 'antd';
import { useState } from 'react';
import { useVote } from '../../ui/api/knowledge.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './knowledge.module.css';

/** Did it help? One vote, which may be changed. */
export function Vote({ slug, area }: { slug: string; area: '' | '/buyer' }) {
  const text = useText();
  const toast = useToast();
  const vote = useVote(area);
  const [said, say] = useState<boolean>();
  const send = (helped: boolean) => vote.mutate({ slug, helped }, { onSuccess: () => say(helped), onError: toast.fail });
  return (
    <div className={styles.vote} role="group" aria-label={text.t('knowledge.vote')}>
      <span>{text.t('knowledge.vote')}</span>
      {([true, false] as const).map((helped) => <Button key={String(helped)} size="small" type={said === helped ? 'primary' : 'default'} aria-pressed={said === helped} onClick={() => send(helped)}>{text.t(helped ? 'knowledge.vote.yes' : 'knowledge.vote.no')}</Button>)}
      <span role="status">{said !== undefined && text.t('knowledge.vote.thanks')}</span>
    </div>
  );
}
