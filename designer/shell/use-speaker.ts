import { useMemo } from 'react';
import { useText } from '../../ui/i18n/use-text.ts';
import { roles } from '../problems/roles.ts';
import type { Speaker } from '../words/speaker.ts';
import type { Loaded } from './load-designer.ts';

/** How flows are told to this reader. */
export function useSpeaker({ around, groupLabels, decisionLabels }: Pick<Loaded, 'around' | 'groupLabels' | 'decisionLabels'>): Speaker {
  const text = useText();
  return useMemo(() => ({
    language: text.language === 'en' ? 'en' : 'zh',
    label: text.label,
    role: (code) => { const role = roles.find((known) => known === code); return role ? text.t(`shell.role.${role}`) : code; },
    group: (code) => text.label(groupLabels[code] ?? { zh: code }),
    status: (code) => text.word(code),
    service: (id) => text.label(around.services.find((task) => task.id === id)?.label) || id,
    decision: (key) => text.label(decisionLabels[key] ?? { zh: key }),
    policy: (path) => text.word(`policy.field.${path}`, '') || undefined,
  }), [text, around, groupLabels, decisionLabels]);
}
