import type { Token } from '../state.ts';

/** The parts of bpmn-elements 17.3.0 that this folder uses; its own declarations leave most of them out. */
export interface Broker {
  publish(exchange: string, key: string, content: Content, properties?: Record<string, unknown>): void;
  subscribeTmp(exchange: string, pattern: string, on: (key: string, message: Message) => void, options: { noAck: true; consumerTag: string }): void;
}

export interface Parent { id: string; executionId?: string; path?: Parent[] }

/** What the library tells about an execution, and what it wants told. */
export interface Content {
  id: string;
  executionId: string;
  parent?: Parent;
  isRootScope?: boolean;
  isRecovered?: boolean;
  inbound?: { id: string }[];
  message?: Token;
  [more: string]: unknown;
}

export interface Message { content: Content; fields: { redelivered?: boolean } }

export interface Activity {
  id: string;
  broker: Broker;
  outbound: { id: string }[];
  environment: { options: { bridge: Bridge } };
}

export interface Definition {
  broker: Broker;
  isRunning: boolean;
  environment: { options: { source: unknown } };
  run(): void;
  resume(): void;
  getState(): Record<string, unknown>;
}

/** How the replaced elements reach us: an option of the engine, which the library hands to every element. */
export interface Bridge {
  reached(activity: Activity, message: Message): void;
  guarded(activity: Activity, message: Message): void;
}
