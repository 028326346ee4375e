import { expect, test } from 'vitest';
import { parentEffect, type OrderPart } from './order-family.ts';

const open: OrderPart = { status: 'awaiting_receipt', receiptPaused: false };
const closed: OrderPart = { status: 'closed', receiptPaused: false };

test('an order closes with the last of its parts, and not before', () => {
  expect(parentEffect('awaiting_receipt', [closed, open]).status).toBe('awaiting_receipt');
  expect(parentEffect('awaiting_receipt', [closed, closed]).status).toBe('closed');
  expect(parentEffect('completed', []).status).toBe('completed');
});

test('its automatic receipt stands still while that of any part does', () => {
  expect(parentEffect('awaiting_receipt', [open, { ...open, receiptPaused: true }]).receiptPaused).toBe(true);
  expect(parentEffect('awaiting_receipt', [open, closed]).receiptPaused).toBe(false);
});
