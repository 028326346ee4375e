import { LivePolicyPage } from './live-policy-page.tsx';
import { PolicyEditor } from './policy-editor.tsx';

/** The shop's after-sale rules, to read and to change. */
export function Component() {
  return <LivePolicyPage>{(policy) => <PolicyEditor {...policy} />}</LivePolicyPage>;
}
