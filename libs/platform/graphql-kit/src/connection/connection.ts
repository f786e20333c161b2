// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { Cost } from '../limits/cost.js';
import { whenAsked } from '../payload/when-asked.js';
import { PageInfo } from './page-info.type.js';

export interface Edge<N> {
  readonly node: N;
  readonly cursor: string;
}

/** One page of a list; `totalCount` is only counted when asked for. */
export interface Page<N> {
  readonly edges: readonly Edge<N>[];
  readonly nodes: readonly N[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number>;
}

export type UncountedPage<N> = Omit<Page<N>, 'totalCount'>;

/** Counting is the slowest thing such systems do, so it has its price. */
export const PRICE_OF_COUNTING = 50;

/**
 * The type of a list of `name`:
 * `@ObjectType() @AllowAnonymous() export class TenderConnection extends Connection('Tender', () => TenderType) {}`.
 * What a node needs is declared on the node's own type.
 */
export function Connection<N extends object>(name: string, node: () => Type<N>): Type<Page<N>> {
  @ObjectType(`${name}Edge`)
  @AllowAnonymous()
  class EdgeOfNode {
    @Field(() => node())
    readonly node!: N;

    @Field(() => String)
    readonly cursor!: string;
  }

  @ObjectType({ isAbstract: true })
  abstract class ConnectionOfNode {
    @Field(() => [EdgeOfNode])
    readonly edges!: readonly Edge<N>[];

    @Field(() => [node()])
    readonly nodes!: readonly N[];

    @Field(() => PageInfo)
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in all. Expensive: ask only when you show it.', middleware: [whenAsked] })
    @Cost({ own: PRICE_OF_COUNTING })
    readonly totalCount!: () => Promise<number>;
  }
  return ConnectionOfNode as unknown as Type<Page<N>>;
}
