import { describe, expect, it } from 'vitest';
import { wholeText } from '../i18n/whole-text.ts';
import { formatAppointment, formatClock, formatFullTime, formatMoment, formatWhen } from './when.ts';

const zh = wholeText('zh-CN');
const zone = 'Asia/Shanghai';
const now = new Date('2026-11-21T02:23:00Z');
const show = (iso: string) => formatWhen(iso, now, zh, zone);

describe('formatWhen', () => {
  it('says today and yesterday by the day of the reader, not by 24 hours', () => {
    expect(show('2026-11-20T16:00:00Z')).toBe('今天 00:00');
    expect(show('2026-11-20T15:59:00Z')).toBe('昨天 23:59');
    expect(formatWhen('2026-11-21T02:23:00Z', now, wholeText('en'), zone)).toBe('Today 10:23');
  });

  it('shows the date of this year with the time, of another year without', () => {
    expect(show('2026-11-19T03:57:00Z')).toBe('11-19 11:57');
    expect(show('2025-12-03T03:57:00Z')).toBe('2025-12-03');
  });

  it('shows tomorrow as a date', () => {
    expect(show('2026-11-22T01:30:00Z')).toBe('11-22 09:30');
  });
});

describe('an appointment', () => {
  it('has its time whatever the year, once', () => {
    expect(formatAppointment('2027-01-01T19:04:00Z', now, zh, zone)).toBe('2027-01-02 03:04');
    expect(formatAppointment('2026-11-22T01:30:00Z', now, zh, zone)).toBe('11-22 09:30');
  });
});

describe('full time', () => {
  it('names the zone', () => {
    expect(formatFullTime('2026-11-19T03:57:03Z', zone)).toBe('2026-11-19 11:57:03 GMT+8');
    expect(formatMoment(now, zone)).toBe('11-21 10:23');
    expect(formatClock('2026-11-19T03:57:03Z', zone)).toBe('11:57');
  });
});
