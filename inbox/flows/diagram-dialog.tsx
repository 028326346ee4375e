import { Modal } from 'antd';
import type { FlowSummary } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useFlowXml } from '../../ui/api/flow-xml.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { FlowView } from '../../ui/flow-view/flow-view.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './flows.module.css';

/** The live version of a flow as a diagram. */
export function DiagramDialog({ flow, onClose }: { flow: FlowSummary | null; onClose: () => void }) {
  const text = useText();
  const xml = useFlowXml(flow?.key ?? '', flow?.version ?? null);
  return (
    <Modal open={flow !== null} title={flow && text.t('flows.diagram', { name: text.label(flow.label) })} footer={null} width="min(1120px, 96vw)" onCancel={onClose} destroyOnHidden>
      <div className={styles.whole}>
        {xml.isError && <ErrorState error={asApiError(xml.error)} onRetry={() => void xml.refetch()} />}
        {xml.data && <FlowView xml={xml.data} size="whole" done={[]} current={[]} />}
      </div>
    </Modal>
  );
}
