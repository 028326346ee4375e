/**
 * Both executors and the package `bpmn-engine` as it comes, on the same flows in one run, without a database: transitions (commands) a
 * second, bytes of state, memory of a ticket that waits. The plain package does less (no forms, no clocks in working time, no mappings).
 *   npm run bench:kernel -- [--seconds 3] [--waiting 200]
 */
import { parseArgs } from 'node:util';
import { bpmnEngine } from '../../engine/executors/bpmn-engine/executor.ts';
import { kernel } from '../../engine/executors/kernel/executor.ts';
import { measureExecutor } from './executor-run.ts';
import { benchmarkFlows } from './kernel-flows.ts';
import { table } from './measured.ts';
import { measurePlain } from './plain-run.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '3' }, waiting: { type: 'string', default: '200' } } });
const [seconds, waiting] = [Number(values.seconds), Number(values.waiting)];
for (const flow of await benchmarkFlows()) {
  const rows = [kernel, bpmnEngine].map((executor) => measureExecutor(executor, flow, seconds, waiting));
  if (flow.plain) for (const saving of [true, false]) rows.push(await measurePlain(flow.plain, saving, seconds, waiting));
  console.log(`\n${table(flow.name, rows)}`);
}
