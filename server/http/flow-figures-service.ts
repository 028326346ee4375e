import type { Label } from '../../engine/kernel/types.ts';
import type { Actor } from '../auth/actor.ts';
import type { CountFlowMatches, FlowCase, FlowFigures, FlowHeat, FlowHeatQuery, FlowMatches, FlowSteps, FlowTemplates } from '../contracts/types.ts';

/** How flows do, and what they may begin with. */
export interface FlowFiguresService {
  ofAll(actor: Actor): Promise<{ from: string; items: FlowFigures[] }>;
  heat(actor: Actor, key: string, query: FlowHeatQuery): Promise<FlowHeat>;
  /** `id`: uuid or number of a ticket. */
  case(actor: Actor, id: string): Promise<FlowCase>;
  matches(actor: Actor, key: string, body: CountFlowMatches): Promise<FlowMatches>;
  steps(actor: Actor): Promise<FlowSteps>;
  /** What the buyer is told by each template of a notice. */
  notices(): Record<string, Label>;
  templates(): FlowTemplates;
}
