import { usePhone } from '../../ui/theme/theme-choice.ts';

/** The size of a control that a thumb can hit: a phone's ordinary one is 44 px already, a desktop's is not. */
export function useThumbSize(): 'middle' | 'large' {
  return usePhone() ? 'middle' : 'large';
}
