import type { Page } from 'playwright-core';
import { beforeEach, describe, it } from 'vitest';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { placed, twoMugs } from '../helpers/after-sale.ts';
import { picture, useProduct } from '../helpers/browser.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct();
const APPROVE = '通过，请买家寄回';
const WORDS = '抱歉给你添麻烦了';

let number: string;
let first: Page;
let second: Page;
beforeEach(async () => {
  ({ number } = await product.server.key.post<TicketDetail>('/tickets', twoMugs(await placed(product.server.key))));
  [first, second] = await Promise.all([atDesk(product, 'agent', `/tickets/${number}`), atDesk(product, 'supervisor', `/tickets/${number}`)]);
});

describe('two agents who approve the same request at once', () => {
  it('count once: the second sees who was first and what that changed, and keeps what they had written', async () => {
    await second.getByLabel('对买家说').fill(WORDS);
    await first.getByRole('button', { name: APPROVE }).click();
    await second.getByRole('button', { name: APPROVE }).click();
    await first.getByRole('link', { name: '回到列表' }).click();

    const notice = second.getByRole('alert').filter({ hasText: '刚改' });
    await expect(notice).toContainText('林佳怡刚改：状态 待审核 → 待退货');
    await expect(notice).toContainText('你填的内容还在');
    await expect(second.getByLabel('对买家说')).toHaveValue(WORDS);
    await expect(second.getByRole('button', { name: APPROVE })).toBeDisabled();
    await picture(second, 'two-agents');

    await second.getByRole('button', { name: '按新内容重看' }).click();
    await expect(second.getByText('等买家处理')).toBeVisible();
    const ticket = await product.server.key.get<TicketDetail>(`/tickets/${number}`);
    expect(ticket.steps.filter(({ element, state }) => element === 'review' && state === 'done')).toMatchObject([{ by: '林佳怡', outcome: 'approve' }]);
  });

  it('count once also when both answers leave at the same instant', async () => {
    product.expectRefusal('409 /api/work-items/');
    await first.getByRole('button', { name: APPROVE }).click();
    await second.getByRole('button', { name: APPROVE }).click();
    await Promise.all([first.getByRole('link', { name: '回到列表' }).click(), second.getByRole('link', { name: '回到列表' }).click()]);

    await expect(async () => {
      const { status, steps } = await product.server.key.get<TicketDetail>(`/tickets/${number}`);
      expect(status).toBe('pending_return');
      expect(steps.filter(({ element }) => element === 'review')).toHaveLength(1);
    }).toPass();
  });
});

describe('a decision that is still held', () => {
  it('is taken back with everything as it was', async () => {
    await first.getByLabel('对买家说').fill(WORDS);
    await first.getByRole('button', { name: APPROVE }).click();
    await first.getByRole('button', { name: '撤回' }).click();

    await expect(first.getByLabel('对买家说')).toHaveValue(WORDS);
    expect((await product.server.key.get<TicketDetail>(`/tickets/${number}`)).status).toBe('pending_review');
  });
});

describe('a form half filled in', () => {
  it('keeps every word through a lost connection, a decision that could not be sent, and a reload', async () => {
    const answer = first.getByLabel('对买家说');
    await answer.fill(WORDS);
    await first.context().setOffline(true);
    await first.getByRole('button', { name: APPROVE }).click();
    await expect(first.getByRole('alert').filter({ hasText: '连不上' })).toBeVisible();
    await expect(answer).toHaveValue(WORDS);
    expect((await product.server.key.get<TicketDetail>(`/tickets/${number}`)).status).toBe('pending_review');

    await first.context().setOffline(false);
    await first.reload();
    await expect(answer).toHaveValue(WORDS);
    await first.getByRole('button', { name: APPROVE }).click();
    await expect(first.getByText('等买家处理')).toBeVisible();
  });
});
