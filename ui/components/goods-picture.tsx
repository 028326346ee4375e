import { useState } from 'react';
import styles from './goods-line.module.css';
import { Icon } from './icon.tsx';

/** A product's picture; a missing or broken one is a neutral square, never a broken image. `size` in px. */
export function GoodsPicture(props: { image: string | null | undefined; size: number }) {
  const [broken, setBroken] = useState(false);
  const { image, size } = props;
  return (
    <span className={styles.picture} style={{ width: size, height: size }}>
      {image && !broken
        ? <img src={image} alt="" loading="lazy" onError={() => setBroken(true)} />
        : <Icon name="box" size={Math.round(size * 0.44)} />}
    </span>
  );
}
