// SPDX-License-Identifier: EUPL-1.2
import DataLoader from 'dataloader';
import type { Page, UncountedPage } from '../connection/connection.js';
import type { PageArgs } from '../connection/page.args.js';
import type { ApiContext } from '../server/api-context.js';
import { RequestLoader } from './request-loader.js';

type PagesOf<Node> = (context: ApiContext, parentIds: readonly string[], page: PageArgs) => Promise<ReadonlyMap<string, UncountedPage<Node>>>;
type CountsOf = (context: ApiContext, parentIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/**
 * The list inside each object of a list: one statement for each page that a document asks for, however many parents there are, and
 * one more when somebody counts. `read` gives a page for every parent, also an empty one. Keep one as a field of a loader class.
 */
export class PageLoader<Node> {
  private readonly loaders = new WeakMap<ApiContext, Map<string, DataLoader<string, UncountedPage<Node>>>>();
  private readonly counts: RequestLoader<string, number>;

  constructor(
    private readonly read: PagesOf<Node>,
    count: CountsOf,
  ) {
    this.counts = new RequestLoader(count);
  }

  async load(context: ApiContext, parentId: string, page: PageArgs): Promise<Page<Node>> {
    const found = await this.loaderOf(context, page).load(parentId);
    return { ...found, totalCount: async () => (await this.counts.load(context, parentId)) ?? 0 };
  }

  /** Pages that were read together with their parents: asking for them reads nothing. */
  prime(context: ApiContext, page: PageArgs, pages: ReadonlyMap<string, UncountedPage<Node>>): void {
    const loader = this.loaderOf(context, page);
    for (const [parentId, found] of pages) loader.prime(parentId, found);
  }

  private loaderOf(context: ApiContext, { first, after, last, before }: PageArgs): DataLoader<string, UncountedPage<Node>> {
    const ofRequest = this.loaders.get(context) ?? new Map<string, DataLoader<string, UncountedPage<Node>>>();
    this.loaders.set(context, ofRequest);
    const name = JSON.stringify([first, after, last, before]);
    const loader = ofRequest.get(name) ?? new DataLoader((ids) => this.batch(context, ids, { first, after, last, before } as PageArgs));
    ofRequest.set(name, loader);
    return loader;
  }

  private async batch(context: ApiContext, parentIds: readonly string[], page: PageArgs): Promise<UncountedPage<Node>[]> {
    const pages = await this.read(context, parentIds, page);
    return parentIds.map((id) => {
      const found = pages.get(id);
      if (found === undefined) throw new Error('a list has no page for one of its parents');
      return found;
    });
  }
}
