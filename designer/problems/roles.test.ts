import { expect, it } from 'vitest';
import { roles as known } from '../../server/auth/roles.ts';
import { roles } from './roles.ts';

it('steps can be given to every role there is, and to no other', () => {
  expect(roles.toSorted()).toEqual([...known].toSorted());
});
