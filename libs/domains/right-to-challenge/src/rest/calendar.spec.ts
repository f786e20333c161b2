// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@samenspel/kernel';
import * as fc from 'fast-check';
import { icalendar } from './calendar.js';

const stamp = new Date('2026-03-02T10:00:00Z');
const calendar = (summary: string) => icalendar('Taken', stamp, [{ uid: 'a@b', day: localDate('2026-12-31'), summary, description: 'Tot; dan' }]);
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('the calendar of tasks', () => {
  it('C-02 has one day for each, as RFC 5545 writes it', () => {
    expect(calendar('Speeltuin, beheer').split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Samenspel//Right to Challenge//NL', 'X-WR-CALNAME:Taken', 'BEGIN:VEVENT', 'UID:a@b'],
      ...['DTSTAMP:20260302T100000Z', 'DTSTART;VALUE=DATE:20261231', 'SUMMARY:Speeltuin\\, beheer', 'DESCRIPTION:Tot\\; dan'],
      ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });
  it('C-02 folds no line past 75 octets, breaks no character, and lets no text end a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (summary) => {
        const text = calendar(summary);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const lines = unfolded(text).split('\r\n');
        expect(lines).toHaveLength(14);
        const escaped = summary.replaceAll(/[\\;,]/g, (one) => `\\${one}`).replaceAll(/\r\n|\r|\n/g, '\\n');
        expect(lines[8]).toBe(`SUMMARY:${escaped}`);
      }),
      { numRuns: 200 },
    );
  });
});
