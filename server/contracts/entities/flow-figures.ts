import { count, instant, label, list, nullable, shape, text, truth } from '../schema.ts';

const duration = nullable({ type: 'number', minimum: 0 } as const);

/**
 * One step of the flow or of a flow that it calls (`model`). `open`: tickets that stand there now, `stuck`: of them after a failure.
 * `via`: the step of the flow that calls `model`, null for its own steps and where several do.
 * `missed`: deadlines that ran out; `breaches`: promises broken while it was open. Times in milliseconds, null where nothing passed.
 */
export const stepHeat = shape({
  element: text, model: text, label, via: nullable(text), open: count, stuck: count, passed: count, medianMs: duration, p90Ms: duration, missed: count, breaches: count, incidents: count,
});

/** What is wrong with running tickets, the most frequent first. */
const trouble = shape({ element: text, label, message: text, count });

/** `tickets`: how many the period's figures come from; `capped`: there are more. `running`: open tickets by version, whenever they began. */
export const flowHeat = shape({
  from: instant, to: instant, tickets: count, capped: truth, running: list(shape({ version: count, count })), steps: list(stepHeat), troubles: list(trouble),
});

/** `days`: tickets begun on each day, the oldest first. `missed`: deadlines that ran out. */
export const flowFigures = shape({ key: text, days: list(count), tickets: count, medianMs: duration, missed: count, running: list(shape({ version: count, count })) });

