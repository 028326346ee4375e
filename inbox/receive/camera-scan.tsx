import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { barcodeDetector } from './barcode-detector.ts';
import styles from './receive.module.css';

/** Between two looks at the picture: quick enough for a hand, slow enough for a phone's battery. */
const lookEveryMs = 250;

/** Reads a barcode through the phone's camera; nothing where the browser cannot. */
export function CameraScan(props: { onNumber: (number: string) => void }) {
  const text = useText();
  const [on, setOn] = useState(false);
  const [refused, setRefused] = useState(false);
  if (!barcodeDetector()) return null;
  return (
    <>
      <Button size="large" block icon={<Icon name="camera" size={20} />} onClick={() => { setRefused(false); setOn(!on); }}>
        {text.t(on ? 'receive.camera.stop' : 'receive.camera')}
      </Button>
      {on && <Viewfinder onNumber={(number) => { setOn(false); props.onNumber(number); }} onRefused={() => { setOn(false); setRefused(true); }} />}
      {refused && <p role="alert" className={styles.none}>{text.t('receive.camera.refused')}</p>}
    </>
  );
}

function Viewfinder(props: { onNumber: (number: string) => void; onRefused: () => void }) {
  const text = useText();
  const video = useRef<HTMLVideoElement>(null);
  const answer = useRef(props);
  answer.current = props;
  useEffect(() => watch(video.current, (number) => answer.current.onNumber(number), () => answer.current.onRefused()), []);
  return <video ref={video} className={styles.camera} muted playsInline aria-label={text.t('receive.camera')} />;
}

/** Opens the camera and looks until something is read; the answer closes the camera again. */
function watch(video: HTMLVideoElement | null, onNumber: (number: string) => void, onRefused: () => void): () => void {
  const detector = barcodeDetector();
  let stream: MediaStream | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const close = (): void => {
    over = true;
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const look = async (): Promise<void> => {
    if (over || !video || !detector) return;
    const [code] = await detector.detect(video).catch(() => []);
    if (over) return;
    if (code) onNumber(code.rawValue);
    else timer = setTimeout(() => void look(), lookEveryMs);
  };
  navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(async (opened) => {
    stream = opened;
    if (over || !video) return close();
    video.srcObject = opened;
    await video.play();
    await look();
  }).catch(() => { if (!over) onRefused(); });
  return close;
}
