import { Button, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { fileUrl } from '../../ui/api/files.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Piece } from './gather.ts';
import styles from './arbitration.module.css';

/** Which picture of each side, by its place among that side's pictures. */
export interface Pair { buyer: number; shop: number }

const MOST = 4;
const sides = ['buyer', 'shop'] as const;

/** Two pictures side by side, one of each side, turned and enlarged together. */
export function CompareDialog({ pictures, pair, onPair, onClose }: { pictures: Record<keyof Pair, readonly Piece[]>; pair: Pair | null; onPair: (pair: Pair) => void; onClose: () => void }) {
  const text = useText();
  const [turn, setTurn] = useState(0);
  const [zoom, setZoom] = useState(1);
  const look = { transform: `rotate(${turn}deg) scale(${zoom})` };
  return (
    <Modal open={pair !== null} title={text.t('arbitration.compare')} footer={null} width="min(1200px, 96vw)" onCancel={onClose} destroyOnHidden>
      <div className={styles.compareBar}>
        <Button onClick={() => setTurn((turn + 90) % 360)}>{text.t('arbitration.compare.turn')}</Button>
        <Button icon={<Icon name="minus" />} aria-label={text.t('arbitration.compare.smaller')} disabled={zoom <= 1} onClick={() => setZoom(zoom - 1)} />
        <Button icon={<Icon name="plus" />} aria-label={text.t('arbitration.compare.larger')} disabled={zoom >= MOST} onClick={() => setZoom(zoom + 1)} />
      </div>
      {pair && (
        <div className={styles.compare}>
          {sides.map((who) => {
            const piece = pictures[who][pair[who]];
            return (
              <figure key={who}>
                <Segmented value={pair[who]} onChange={(place) => onPair({ ...pair, [who]: place })} options={pictures[who].map(({ n }, value) => ({ value, label: text.t(`arbitration.piece.${who}`, { n }) }))} />
                {piece && <div className={styles.compared}><img src={fileUrl(piece.file.id)} alt={piece.file.name} style={look} /></div>}
              </figure>
            );
          })}
        </div>
      )}
    </Modal>
  );
}
