import { Input } from 'antd';

/** The component library's field for a few sentences. */
export const TextAreaView = Input.TextArea;
