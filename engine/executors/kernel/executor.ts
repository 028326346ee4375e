import { advance } from '../../kernel/index.ts';
import type { Executor } from '../port.ts';

/** Our own kernel. It runs everything that compiles. */
export const kernel: Executor = { name: 'kernel', advance, supports: () => [] };
