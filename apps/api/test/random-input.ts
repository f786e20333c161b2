// SPDX-License-Identifier: EUPL-1.2
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** Ids of rows that exist, by the table that holds them. */
export type IdsByTable = ReadonlyMap<string, readonly string[]>;

/** Texts that have broken programs: half characters, NUL, direction marks, prototype keys, SQL, paths, templates, very long ones. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udc00y',
  '\u202eelif\u202c',
  '\u2066\u2067\u2069',
  '\ufeff',
  '\uffff',
  'Z̸̡̢̛a̵l̷g̴o',
  '👩‍👩‍👧‍👦'.repeat(40),
  '__proto__',
  'constructor',
  'toString',
  "' OR 1=1 --",
  '"; DROP TABLE aanbestedingen.tender; --',
  '$1',
  '%s%n{0}{{7*7}}${7*7}<%= 1 %>',
  '{count, plural, one {#',
  '../../etc/passwd',
  'C:\\CON',
  'a\r\nset-cookie: x=1',
  '<script>alert(1)</script>',
  '=cmd|x!A1',
  '-1',
  'NaN',
  'null',
  '1e400',
  'ééé'.normalize('NFD'),
  '€'.repeat(5_000),
  'a'.repeat(100_000),
];
const PLAIN_TEXTS: readonly string[] = [
  'Een zin.',
  'nl',
  '2026',
  'Zorg in de wijk',
  'a'.repeat(64),
  'QUJDRA==',
  'iemand@voorbeeld.nl',
  'GM0308',
  'WK030801',
];
const INTEGERS: readonly number[] = [0, 1, 2, 7, 10, 100, 10_000, 2024, -1, -(2 ** 31), 2 ** 31 - 1];
const SAFE_INTEGERS: readonly number[] = [...INTEGERS, 50_000_000, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER];
const MOMENTS: readonly string[] = [
  '1900-01-02T00:00:00Z',
  '1937-07-01T00:00:00.000000001Z',
  '1970-01-01T00:00:00Z',
  '2024-02-29T23:59:59+14:00',
  '2030-06-01T12:00:00+02:00',
  '2030-06-15T12:00:00.123456789-12:00',
  '2199-12-30T23:59:59.999Z',
];
const DAYS: readonly string[] = ['1900-01-01', '1900-02-28', '2024-02-29', '2030-06-01', '2199-12-31'];
const FLOATS: readonly number[] = [0, 0.5, -1, 1e308, 5e-324];
const DEEP_JSON: unknown = JSON.parse(`${'[{"a":'.repeat(60)}1${'}]'.repeat(60)}`);
const JSONS: readonly unknown[] = [
  1,
  'tekst',
  true,
  {},
  [],
  { __proto__: { x: 1 } },
  JSON.parse('{"__proto__":{"x":1},"a\\u0000":"\\ud800"}'),
  DEEP_JSON,
  1e308,
];

/** A chain of choices that a number decides wholly: the same seed makes the same inputs. */
export class Chance {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not with, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(number: number): number {
    return Math.floor(this.next() * number);
  }

  of<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  }

  happens(share: number): boolean {
    return this.next() < share;
  }
}

const OMITTED_SHARE = 0.25;
const NULL_SHARE = 0.1;
/** How often an id is one of the kind that its name says. */
const RIGHT_KIND_SHARE = 0.7;

/** Values that fit the type of an argument, as the schema prints it, and are otherwise as strange as may be. */
export class RandomInput {
  constructor(
    private readonly chance: Chance,
    private readonly ids: IdsByTable,
  ) {}

  /** Variables for these arguments; what may be left out sometimes is. */
  variables(args: readonly GraphQLArgument[]): Record<string, unknown> {
    return this.fields(args);
  }

  private fields(all: readonly (GraphQLArgument | GraphQLInputField)[]): Record<string, unknown> {
    const made = all
      .filter((one) => isNonNullType(one.type) || !this.chance.happens(OMITTED_SHARE))
      .map((one) => [one.name, this.value(one.type, one.name)] as const);
    return Object.fromEntries(made);
  }

  private value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.present(type.ofType, name);
    return this.chance.happens(NULL_SHARE) ? null : this.present(type, name);
  }

  private present(type: GraphQLInputType, name: string): unknown {
    if (isListType(type)) return this.list(type.ofType as GraphQLInputType, name);
    if (isInputObjectType(type)) return this.fields(Object.values(type.getFields()));
    if (isEnumType(type)) return this.chance.of(type.getValues()).name;
    return this.scalar(String(type), name);
  }

  private list(of: GraphQLInputType, name: string): unknown[] {
    const items = Array.from({ length: this.chance.below(4) }, () => this.value(of, name.replace(/s$/, '')));
    return this.chance.happens(0.2) ? [...items, ...items] : items;
  }

  private scalar(type: string, name: string): unknown {
    const makers: Readonly<Record<string, () => unknown>> = {
      ID: () => this.id(name),
      String: () => this.chance.of(this.chance.happens(0.5) ? NASTY_TEXTS : PLAIN_TEXTS),
      Boolean: () => this.chance.happens(0.5),
      Int: () => (name === 'first' || name === 'last' ? this.chance.of([0, 1, 3, 100, 101]) : this.chance.of(INTEGERS)),
      SafeInt: () => this.chance.of(SAFE_INTEGERS),
      Float: () => this.chance.of(FLOATS),
      DateTime: () => this.chance.of(MOMENTS),
      LocalDate: () => this.chance.of(DAYS),
      JSON: () => this.chance.of(JSONS),
    };
    const make = makers[type];
    if (make === undefined) throw new Error(`no random value for the scalar ${type}`);
    return make();
  }

  /** `tenderId` is mostly a tender's, `id` anything; sometimes of nothing, sometimes no id at all. */
  private id(name: string): string {
    const wanted = name.replace(/Id$/, '').replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
    const fitting = [...this.ids].filter(
      ([table]) => wanted !== 'id' && (table.endsWith(`.${wanted}`) || wanted.endsWith(table.split('.')[1] ?? '-')),
    );
    const pool = fitting.length > 0 && this.chance.happens(RIGHT_KIND_SHARE) ? fitting : [...this.ids];
    if (this.chance.happens(0.1)) return this.chance.of([...NASTY_TEXTS.slice(0, 20), '00000000-0000-0000-0000-000000000000', 'urn:uuid:1']);
    return this.chance.of(this.chance.of(pool)[1]);
  }
}
