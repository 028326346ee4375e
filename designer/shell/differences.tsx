import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { FlowDraft } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { compareSides } from '../diff/change-lines.ts';
import { DiffWords } from '../diff/diff-words.tsx';
import { readSide } from '../diff/side.ts';
import type { DraftDocument } from '../draft/draft-document.ts';
import type { Speaker } from '../words/speaker.ts';

export interface DifferencesProps {
  flow: string;
  /** Absent: the newest draft that the server has. */
  before?: DraftDocument;
  after: DraftDocument;
  speaker: Speaker;
  onClose: () => void;
}

/** What one draft has otherwise than another, in words, for who must choose between the two. */
export function Differences({ flow, before, after, speaker, onClose }: DifferencesProps) {
  const text = useText();
  const compared = useQuery({
    queryKey: ['flows', 'differences', flow, before, after, speaker.language],
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const former = before ?? await request<FlowDraft>('GET', `/flows/${flow}/draft`, { signal });
      return compareSides(await readSide(former.xml, former.forms), await readSide(after.xml, after.forms), speaker);
    },
  });
  return (
    <Modal open width={640} title={text.t(before ? 'designer.differs.aside' : 'designer.differs.newest')} footer={null} onCancel={onClose}>
      {compared.isPending && <SkeletonRows />}
      {compared.isError && <ErrorState error={asApiError(compared.error)} onRetry={() => void compared.refetch()} />}
      {compared.data && <DiffWords lines={compared.data.lines} />}
    </Modal>
  );
}
