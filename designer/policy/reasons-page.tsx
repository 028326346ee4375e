import { LivePolicyPage } from './live-policy-page.tsx';
import { ReasonsEditor } from './reasons/reasons-editor.tsx';

/** What buyers may give as a reason: a part of the policy with a page of its own. */
export function Component() {
  return <LivePolicyPage>{(policy) => <ReasonsEditor {...policy} />}</LivePolicyPage>;
}
