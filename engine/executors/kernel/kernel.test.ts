import { portSuite } from '../port.suite.ts';
import { kernel } from './executor.ts';

portSuite(kernel, { refuses: [] });
