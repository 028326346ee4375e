import { describe, expect, it } from 'vitest';
import { modulesFor } from './modules.ts';

const paths = (...roles: string[]) => modulesFor(roles).map((module) => module.path);

describe('modulesFor', () => {
  it('shows an agent the inbox only', () => {
    expect(paths('agent')).toEqual(['/inbox']);
  });

  it('shows flows and operations to those who keep them running', () => {
    expect(paths('agent', 'ops')).toEqual(['/inbox', '/flows', '/ops/incidents']);
  });

  it('shows a person without a desk role nothing', () => {
    expect(paths('buyer')).toEqual([]);
  });
});
