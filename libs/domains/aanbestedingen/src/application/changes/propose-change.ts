// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, ok, reasonsOf, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { ChangeWish } from '../../domain/changes/difference.js';
import {
  checkExtension,
  checkRectification,
  type ChangeContext,
  type CheckedChange,
  type ExtensionGround,
  type OpenChange,
} from '../../domain/changes/tender-change.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import type { Tender } from '../../domain/tenders/tender.js';
import { insertChange, openChange } from '../../persistence/changes/change-rows.js';
import { lockTender } from '../../persistence/tenders/publication-rows.js';
import { Tenders } from '../tenders/tenders.js';
import { changeContext } from './change-context.js';

export interface ProposeRectificationInput {
  readonly tenderId: string;
  readonly version: number;
  readonly wish: ChangeWish;
  readonly reason: string;
  readonly material: boolean;
  readonly notMaterialBecause: string;
}

export interface ProposeExtensionInput {
  readonly tenderId: string;
  readonly version: number;
  readonly wish: ChangeWish;
  readonly reason: string;
  readonly ground: ExtensionGround;
}

type Errors = DomainError | readonly DomainError[];
type Outcome = Result<{ tenderId: string }, Errors>;
type Told = Pick<OpenChange, 'kind' | 'reason' | 'notMaterialBecause' | 'ground'>;

/** T-10, T-14, P-09: the officer proposes a change of a public tender; everything that stands in its way comes back at once. */
@Injectable()
export class ProposeChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  rectification(actor: Actor, input: ProposeRectificationInput): Promise<Outcome> {
    const told = {
      kind: 'rectification' as const,
      reason: input.reason,
      notMaterialBecause: input.notMaterialBecause,
      ground: null,
    };
    return this.propose(actor, input, told, (tender, context) => checkRectification(tender, input, context));
  }

  extension(actor: Actor, input: ProposeExtensionInput): Promise<Outcome> {
    const { reason, ground } = input;
    const told = { kind: 'extension' as const, reason, notMaterialBecause: '', ground };
    return this.propose(actor, input, told, (tender, context) => checkExtension(tender, input, context));
  }

  private propose(
    actor: Actor,
    { tenderId, version }: { readonly tenderId: string; readonly version: number },
    told: Told,
    check: (tender: Tender, context: ChangeContext) => Result<CheckedChange, readonly DomainError[]>,
  ): Promise<Outcome> {
    return this.unitOfWork.run<{ tenderId: string }, Errors>(actor, async (work) => {
      await lockTender(work, tenderId);
      const found = await this.tenders.loadOwn(work, tenderId);
      if (!found.ok) return found;
      const tender = found.value;
      const allowed = requireRole(tender, actor, 'procurement_officer');
      if (!allowed.ok) return allowed;
      if (tender.version !== version) return err(conflict());
      if ((await openChange(work, tenderId)) !== null) return err(refused('CHANGE_ALREADY_PROPOSED', { rule: 'T-10' }));
      const now = await work.now(tender.municipalityId);
      const checked = check(tender, await changeContext(work, tender, now));
      if (!checked.ok) return checked;
      await this.keep(work, tender, told, checked.value, allowed.value, now);
      return ok({ tenderId });
    });
  }

  private async keep(work: Work, tender: Tender, told: Told, change: CheckedChange, by: string, at: Date): Promise<void> {
    const { differences, material, term } = change;
    const notMaterialBecause = material ? '' : told.notMaterialBecause;
    await insertChange(work, {
      ...told,
      ...{ tenderId: tender.id, differences, material, notMaterialBecause, proposedBy: by, proposedAt: at },
      termReasons: term === null ? [] : reasonsOf(term),
    });
    const { id, municipalityId } = tender;
    await work.audit({ kind: `tender.${told.kind}-proposed`, subject: { kind: 'tender', id }, municipalityId, reason: told.reason });
  }
}
