// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { err, invalid, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { DeclarationKind } from '../../domain/advice/adviser.js';
import { SealedPlaces } from '../../domain/bids/sealed-places.js';
import type { DeclaredConflict } from '../../persistence/advice/adviser-declaration.entity.js';
import type { NewDeclaration } from '../../persistence/advice/adviser-rows.js';
import { SealedPool, type PlaceError } from '../../persistence/bids/sealed-pool.js';
import { TENDER_PARTY_BYTES } from '../bids/tender-parties.js';

interface Sealed {
  /** Keeps these rows apart from the claims of parties. */
  readonly role: 'person';
  readonly personId: string;
  readonly declarations: readonly SealedDeclaration[];
}
interface SealedDeclaration {
  readonly partyId: string;
  readonly kind: DeclarationKind;
  readonly statement: string;
  readonly conflicts: readonly DeclaredConflict[];
  readonly at: string;
}

/**
 * who declares something before the opening, advises. So until then declarations lie in the same pool as the claims of
 * bidders and advisers, one row for each person, and tell nobody anything.
 */
@Injectable()
export class SealedDeclarations {
  private readonly pool: SealedPool<Sealed>;

  constructor(keys: InstallationKeys, places: SealedPlaces) {
    this.pool = new SealedPool<Sealed>(keys, { table: 'tender_party', scope: 'tender', contentBytes: TENDER_PARTY_BYTES }, places);
  }

  async kindsOf(work: Work, tenderId: string, personId: string): Promise<ReadonlySet<DeclarationKind>> {
    const found = await this.pool.find(work, tenderId, personId);
    return new Set(found?.content.declarations.map(({ kind }) => kind) ?? []);
  }

  /** Once for each kind: what was declared stays as it was. */
  async add(work: Work, declaration: NewDeclaration): Promise<Result<void, PlaceError | DomainError<'DECLARED_ALREADY' | 'DECLARATION_TOO_LONG'>>> {
    const { tenderId, personId, at, kind, partyId, statement, conflicts } = declaration;
    await this.pool.hold(work, tenderId, personId);
    const before = (await this.pool.find(work, tenderId, personId))?.content.declarations ?? [];
    if (before.some((one) => one.kind === kind)) return err(refused('DECLARED_ALREADY', { rule: 'A-05' }));
    const declarations = [...before, { partyId, kind, statement, conflicts, at: at.toISOString() }];
    const content: Sealed = { role: 'person', personId, declarations };
    // Room for the number of the row's place in the pool.
    if (Buffer.byteLength(JSON.stringify(content)) > TENDER_PARTY_BYTES - 64) return err(invalid('DECLARATION_TOO_LONG', { path: ['statement'] }));
    return this.pool.put(work, tenderId, personId, content);
  }

  /** For the opening and nothing before it: all declarations, whose rows become free again. */
  async take(work: Work, tenderId: string): Promise<readonly NewDeclaration[]> {
    const rows = (await this.pool.all(work, tenderId)).filter(({ content }) => content.role === 'person');
    for (const { content } of rows) await this.pool.release(work, tenderId, content.personId);
    return rows.flatMap(({ content: { personId, declarations } }) =>
      declarations.map((declaration) => ({ ...declaration, tenderId, personId, at: new Date(declaration.at) })),
    );
  }
}
