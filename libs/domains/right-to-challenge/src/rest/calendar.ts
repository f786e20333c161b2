// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';

export interface CalendarDay {
  readonly uid: string;
  readonly day: LocalDate;
  readonly summary: string;
  readonly description: string;
}

const FOLD_AT = 75;

/**
 * iCalendar (RFC 5545) with one all-day event a day: lines end in CRLF, are folded at 75 octets on a whole character, and
 * commas, semicolons, backslashes and line ends of texts are escaped.
 */
export function icalendar(name: string, stamp: Date, days: readonly CalendarDay[]): string {
  const at = `${stamp.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const events = days.flatMap(({ uid, day, summary, description }) => [
    ...['BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${at}`, `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`],
    ...[`SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(description)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT'],
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Samenspel//Right to Challenge//NL', `X-WR-CALNAME:${escaped(name)}`, ...events];
  return `${[...lines, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`;
}

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (one) => `\\${one}`).replaceAll(/\r\n|\r|\n/g, '\\n');

function folded(line: string): string {
  const rows = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > FOLD_AT) {
      rows.push(' ');
      octets = 1;
    }
    rows[rows.length - 1] += character;
    octets += size;
  }
  return rows.join('\r\n');
}
