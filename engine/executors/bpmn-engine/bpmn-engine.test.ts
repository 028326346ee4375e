import { portSuite } from '../port.suite.ts';
import { bpmnEngine } from './executor.ts';
import { refusals } from './supports/index.ts';

portSuite(bpmnEngine, { refuses: refusals.map(({ code }) => code) });
