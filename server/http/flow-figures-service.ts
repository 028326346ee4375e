import type { Actor } from '../auth/actor.ts';
import type { FlowFigures, FlowHeat, FlowHeatQuery, FlowTemplates } from '../contracts/types.ts';

/** How flows do, and what they may begin with. */
export interface FlowFiguresService {
  ofAll(actor: Actor): Promise<{ from: string; items: FlowFigures[] }>;
  heat(actor: Actor, key: string, query: FlowHeatQuery): Promise<FlowHeat>;
  templates(): FlowTemplates;
}
