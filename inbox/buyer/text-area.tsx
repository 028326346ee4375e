import type { GetProps, Input } from 'antd';
import { later } from '../../ui/components/later.tsx';

/** A field for a few sentences, loaded when the buyer is first asked for some. */
export const TextArea = later<GetProps<typeof Input.TextArea>>(async () => (await import('./text-area-view.tsx')).TextAreaView);
