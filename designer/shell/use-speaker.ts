import { useMemo } from 'react';
import type { ServiceTaskCard } from '../../server/contracts/types.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { roles } from '../problems/roles.ts';
import type { Speaker } from '../words/speaker.ts';

/** How flows are told to this reader. */
export function useSpeaker(services: readonly ServiceTaskCard[]): Speaker {
  const text = useText();
  return useMemo(() => ({
    language: text.language === 'en' ? 'en' : 'zh',
    label: text.label,
    role: (code) => { const role = roles.find((known) => known === code); return role ? text.t(`shell.role.${role}`) : code; },
    status: (code) => text.word(code),
    service: (id) => text.label(services.find((task) => task.id === id)?.label) || id,
  }), [text, services]);
}
