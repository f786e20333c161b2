// SPDX-License-Identifier: EUPL-1.2
import { PLAYED_STATES, type PlayedState } from '@samenspel/aanbestedingen/testing';
import { getNamedType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { SEATS, type SeatName } from './every-seat.js';

type Readers = readonly (readonly [who: string, when: string])[];

interface Row {
  readonly row: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly readers: Readers;
  /** Types of which the play has none in some state or for some reader. */
  readonly perhaps?: readonly string[];
}
interface WordRow {
  readonly word: string;
  readonly row: string;
  readonly readers: Readers;
}
interface File {
  readonly who: Readonly<Record<string, readonly string[]>>;
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly Row[];
  readonly words: readonly WordRow[];
}

/** What one seat saw of one tender: `Type.field` of all that was not empty, and the words. */
export interface Seen {
  readonly fields: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Queries about one tender; all others are asked by the specs of what they are about. */
export const ABOUT_ONE_TENDER =
  /^(tender|lot|bid|ranking|scores|advisers|advisedBids|adviceOfLot|publicAdvice|awardDecision|awardNoticeData|priceInquiries|recoveryShare|openingSession)$|Questions$|^my(Ad|Aw|Bid|Share)|^adviser/;

/** Parts of an answer that are no matter of who reads: pages, payloads. */
export const PLUMBING = /(Connection|Edge|Payload|PageInfo)$/;

/** The matrix that is written by hand, with its groups spelled out. */
export class WhoReadsWhat {
  private readonly readers = new Map<string, readonly ReadonlySet<string>[]>();

  private constructor(private readonly file: File) {
    for (const row of file.rows)
      for (const field of fieldsOf(row)) this.readers.set(field, [...(this.readers.get(field) ?? []), this.spelledOut(row.readers)]);
  }

  static read(): WhoReadsWhat {
    return new WhoReadsWhat(JSON.parse(readFileSync(new URL('who-reads-what.json', import.meta.url), 'utf8')) as File);
  }

  /** Fields that a query about one tender reaches and no row holds, or two; rows of fields that are no more. */
  unwritten(schema: GraphQLSchema): string[] {
    const real = new Set(fieldsIn(Object.values(schema.getTypeMap()).filter(isOwn)));
    const missing = fieldsIn(typesAboutOneTender(schema)).filter((field) => this.readers.get(field)?.length !== 1);
    return [
      ...missing.map((field) => `not in one row: ${field}`),
      ...[...this.readers.keys()].filter((field) => !real.has(field)).map((field) => `gone: ${field}`),
    ];
  }

  /** In words, where what was seen differs from what is written; empty when all is well. */
  differences(state: PlayedState, seat: SeatName, seen: Seen): string[] {
    const cell = `${state} ${seat}`;
    const tooMuch = [...seen.fields].filter((field) => !(this.readers.get(field) ?? []).some((cells) => cells.has(cell)));
    return [
      ...tooMuch.map((field) => `${cell} reads ${field}`),
      ...this.file.rows.flatMap((row) => this.missedIn(row, cell, seen)).map((type) => `${cell} does not read ${type}`),
      ...this.file.words.flatMap(({ word, readers }) => {
        const may = this.spelledOut(readers).has(cell);
        return may === seen.words.has(word) ? [] : [`${cell} ${may ? 'does not read' : 'reads'} the word ${word}`];
      }),
    ];
  }

  private missedIn(row: Row, cell: string, { fields }: Seen): string[] {
    if (!this.spelledOut(row.readers).has(cell)) return [];
    const perhaps = new Set(row.perhaps ?? []);
    const types = Object.keys(row.fields).filter((type) => !perhaps.has(type) && !perhaps.has('*'));
    return types.filter((type) => !(row.fields[type] ?? '').split(' ').some((field) => fields.has(`${type}.${field}`)));
  }

  private readonly known = new Map<Readers, ReadonlySet<string>>();

  /** `state seat` of everybody named. */
  private spelledOut(readers: Readers): ReadonlySet<string> {
    const done = this.known?.get(readers);
    if (done !== undefined) return done;
    const cells = readers.flatMap(([who, when]) =>
      named(this.file.when, when, PLAYED_STATES).flatMap((state) => named(this.file.who, who, SEATS).map((seat) => `${state} ${seat}`)),
    );
    const all = new Set(cells);
    this.known?.set(readers, all);
    return all;
  }
}

function named(groups: Readonly<Record<string, readonly string[]>>, name: string, all: readonly string[]): readonly string[] {
  const members = groups[name];
  if (members === undefined) throw new Error(`the matrix does not say who or what is "${name}"`);
  const unknown = members.filter((member) => member !== '*' && !all.includes(member));
  if (unknown.length > 0) throw new Error(`"${name}" holds ${unknown.join(', ')}, which does not exist`);
  return members.includes('*') ? all : members;
}

const fieldsOf = ({ fields }: Row): string[] => Object.entries(fields).flatMap(([type, names]) => names.split(' ').map((name) => `${type}.${name}`));

const fieldsIn = (types: Iterable<GraphQLObjectType>): string[] =>
  [...types].filter((type) => !PLUMBING.test(type.name)).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

const isOwn = (type: GraphQLNamedType): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__');

/** Every type that some path from a query about one tender reaches. */
function typesAboutOneTender(schema: GraphQLSchema): ReadonlySet<GraphQLObjectType> {
  const reached = new Set<GraphQLObjectType>();
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => ABOUT_ONE_TENDER.test(name));
  const open = roots.map(({ type }) => getNamedType(type));
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (!isOwn(type) || reached.has(type)) continue;
    reached.add(type);
    open.push(...Object.values(type.getFields()).map((field) => getNamedType(field.type)));
  }
  return reached;
}
