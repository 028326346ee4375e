import { defineServiceTask } from '../../engine/service-tasks/define.ts';
import type { Ports } from '../ports.ts';

/** A service task of this product: its `context.ports` are ours. */
export const define = defineServiceTask<Ports>();
