import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../components/icon.tsx';
import { useText } from '../i18n/use-text.ts';
import { DrawnFlow } from './drawn-flow.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { FlowViewProps } from './flow-view-props.ts';
import styles from './flow-view.module.css';
import { StepsList } from './steps-list.tsx';

/** Draws the flow once per XML and language; what changes while it is open only moves the markers. */
export default function FlowViewCanvas(props: FlowViewProps) {
  const { xml, size } = props;
  const text = useText();
  const ground = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnFlow>();
  const [graph, setGraph] = useState<FlowGraph>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!ground.current) return;
    const flow = new DrawnFlow(ground.current, size, text.language === 'en');
    let left = false;
    setFailed(false);
    flow.draw(xml).then(
      (read) => {
        if (left) return;
        hidePicture(ground.current);
        setGraph(read);
        setDrawn(flow);
      },
      () => { if (!left) setFailed(true); },
    );
    return () => {
      left = true;
      setDrawn(undefined);
      flow.destroy();
    };
  }, [xml, size, text.language]);

  useEffect(() => {
    if (!drawn || !graph) return;
    drawn.mark(graph, props, styles.time ?? '', (tone) => `${styles.note} ${styles[tone]}`);
  }, [drawn, graph, props]);

  const [shown] = props.current.length > 0 ? props.current : props.done.slice(-1);
  useEffect(() => {
    drawn?.show(shown === undefined ? [] : [shown]);
  }, [drawn, graph, shown]);

  const { moving } = props;
  useEffect(() => (moving && moving.length > 0 ? drawn?.move(moving) : undefined), [drawn, moving]);

  const select = useRef(props.onSelect);
  useEffect(() => { select.current = props.onSelect; });
  useEffect(() => { drawn?.onClick((element) => select.current?.(element)); }, [drawn]);

  return (
    <>
      <div ref={ground} className={styles.canvas} hidden={failed} />
      {failed && <p className={styles.failure} role="alert">{text.t('flowView.failed')}</p>}
      {graph && <StepsList graph={graph} view={props} />}
      {size === 'whole' && drawn && (
        <div className={styles.acts}>
          <button type="button" aria-label={text.t('flowView.out')} onClick={() => drawn.zoomBy(1 / 1.25)}><Icon name="minus" /></button>
          <button type="button" aria-label={text.t('flowView.in')} onClick={() => drawn.zoomBy(1.25)}><Icon name="plus" /></button>
          <button type="button" onClick={() => drawn.fit()}>{text.t('flowView.fit')}</button>
        </div>
      )}
    </>
  );
}

/** The list beside it is the drawing's equal, so the drawing is neither read nor a tab stop; the library's mark stays a link. */
function hidePicture(ground: HTMLElement | null): void {
  const picture = ground?.querySelector('.djs-container > svg');
  picture?.setAttribute('aria-hidden', 'true');
  picture?.setAttribute('tabindex', '-1');
}
