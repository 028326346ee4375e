import { Button, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { fileUrl } from '../../ui/api/files.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Piece } from './gather.ts';
import styles from './arbitration.module.css';

/** Two pictures side by side, one of each side, turned together. */
export function CompareDialog({ piece, who, others, onClose }: { piece: Piece | null; who: 'buyer' | 'shop'; others: readonly Piece[]; onClose: () => void }) {
  const text = useText();
  const [chosen, setChosen] = useState(0);
  const [turn, setTurn] = useState(0);
  const other = others[chosen] ?? others[0];
  const otherWho = who === 'buyer' ? 'shop' : 'buyer';
  const look = { transform: `rotate(${turn}deg)` };
  return (
    <Modal open={piece !== null && other !== undefined} title={text.t('arbitration.compare')} footer={null} width="min(1200px, 96vw)" onCancel={onClose} destroyOnHidden>
      <div className={styles.compareBar}>
        <Segmented value={chosen} onChange={setChosen} options={others.map(({ n }, value) => ({ value, label: text.t(`arbitration.piece.${otherWho}`, { n }) }))} />
        <Button onClick={() => setTurn((turn + 90) % 360)}>{text.t('arbitration.compare.turn')}</Button>
      </div>
      {piece && other && (
        <div className={styles.compare}>
          <figure><img src={fileUrl(piece.file.id)} alt={piece.file.name} style={look} /><figcaption>{text.t(`arbitration.piece.${who}`, { n: piece.n })}</figcaption></figure>
          <figure><img src={fileUrl(other.file.id)} alt={other.file.name} style={look} /><figcaption>{text.t(`arbitration.piece.${otherWho}`, { n: other.n })}</figcaption></figure>
        </div>
      )}
    </Modal>
  );
}
