import { addressLine } from '../../ui/forms/address-text.ts';
import type { Address } from '../../ui/forms/address-text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './progress.module.css';

/** Where the goods go, ready to be copied into a courier's form, and the note that belongs in the parcel. */
export function ReturnAddress({ address, number }: { address: Address; number: string }) {
  const { t } = useText();
  const toast = useToast();
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(`${addressLine(address)} ${number}`);
      toast.show({ text: t('buyer.act.copied') });
    } catch (thrown) {
      toast.fail(thrown);
    }
  }
  return (
    <div>
      <div className={styles.addressHead}>
        <h2>{t('buyer.act.sendHere')}</h2>
        <button type="button" className={styles.link} onClick={() => void copy()}>{t('buyer.act.copyAll')}</button>
      </div>
      <p className={styles.address}>{[address.name, address.phone].filter(Boolean).join(' · ')}</p>
      <p className={styles.address}>{[address.region, address.detail].filter(Boolean).join('')}</p>
      <p className={styles.note}>{t('buyer.act.note', { number })}</p>
    </div>
  );
}
