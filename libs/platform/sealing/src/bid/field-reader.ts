// SPDX-License-Identifier: EUPL-1.2
import { invalid, type DomainError } from '@samenspel/kernel';

export type BidContentCode =
  | 'BID_FIELD_MISSING'
  | 'BID_FIELD_WRONG'
  | 'BID_FIELD_TOO_LONG'
  | 'BID_FIELD_UNKNOWN'
  | 'BID_TOO_MANY'
  | 'BID_SHARES_NOT_WHOLE'
  | 'BID_ONE_LEAD'
  | 'BID_DOUBLE'
  | 'BID_ANSWER_MISSING';
export type BidContentError = DomainError<BidContentCode>;
type Path = readonly (string | number)[];

/** Reads untrusted fields one by one and gathers what is wrong, with the path to each. */
export class FieldReader {
  readonly errors: BidContentError[] = [];

  fail(code: BidContentCode, path: Path, params: Record<string, string | number> = {}): void {
    this.errors.push(invalid(code, { path, params, rule: 'B-02' }));
  }

  /** The fields of an object; a field that is not in `known` is an error, because it would not be in the canonical form. */
  object(value: unknown, path: Path, known: readonly string[]): Record<string, unknown> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fail(value === undefined ? 'BID_FIELD_MISSING' : 'BID_FIELD_WRONG', path);
      return {};
    }
    const fields: Record<string, unknown> = { ...value };
    for (const key of Object.keys(fields)) if (!known.includes(key)) this.fail('BID_FIELD_UNKNOWN', [...path, key]);
    return fields;
  }

  list<T>(value: unknown, path: Path, most: number, read: (item: unknown, path: Path) => T): T[] {
    if (!Array.isArray(value)) {
      this.fail(value === undefined ? 'BID_FIELD_MISSING' : 'BID_FIELD_WRONG', path);
      return [];
    }
    if (value.length > most) {
      this.fail('BID_TOO_MANY', path, { most });
      return [];
    }
    return value.map((item: unknown, index) => read(item, [...path, index]));
  }

  text(value: unknown, path: Path, most: number): string {
    if (typeof value !== 'string') {
      this.fail(value === undefined ? 'BID_FIELD_MISSING' : 'BID_FIELD_WRONG', path);
      return '';
    }
    if (value.trim() === '') this.fail('BID_FIELD_MISSING', path);
    if (value.length > most) this.fail('BID_FIELD_TOO_LONG', path, { most });
    return value;
  }

  optionalText(value: unknown, path: Path, most: number): string | undefined {
    return value === undefined ? undefined : this.text(value, path, most);
  }

  matching(value: unknown, path: Path, pattern: RegExp, most: number): string {
    const text = this.text(value, path, most);
    if (text !== '' && !pattern.test(text)) this.fail('BID_FIELD_WRONG', path);
    return text;
  }

  flag(value: unknown, path: Path): boolean {
    if (typeof value !== 'boolean') this.fail(value === undefined ? 'BID_FIELD_MISSING' : 'BID_FIELD_WRONG', path);
    return value === true;
  }

  integer(value: unknown, path: Path, least: number, most: number): number {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value;
    this.fail(value === undefined ? 'BID_FIELD_MISSING' : 'BID_FIELD_WRONG', path);
    return least;
  }

  bytes(value: unknown, path: Path): Uint8Array {
    if (value instanceof Uint8Array && value.byteLength > 0) return value;
    this.fail(value === undefined || value instanceof Uint8Array ? 'BID_FIELD_MISSING' : 'BID_FIELD_WRONG', path);
    return new Uint8Array(0);
  }
}
