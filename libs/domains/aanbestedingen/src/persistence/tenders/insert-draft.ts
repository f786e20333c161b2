// SPDX-License-Identifier: EUPL-1.2
import { randomId } from '@samenspel/kernel';
import type { EntityManager } from 'typeorm';
import { LotEntity } from './lot.entity.js';
import { TenderRoleEntity } from './tender-role.entity.js';
import { TenderEntity } from './tender.entity.js';

export interface NewDraft {
  readonly id: string;
  readonly municipalityId: string;
  readonly sandbox: boolean;
  readonly title: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

const EMPTY = {
  ...{
    status: 'draft' as const,
    version: 1,
    procedure: 'open' as const,
    number: null,
    description: '',
    socialValue: '',
    cpvCode: null,
    areaCodes: [],
    areaYear: null,
  },
  ...{ themes: [], estimatedValueCents: null, aboveThreshold: null, thresholdCents: null, procedureReason: '', lotsReason: '', splittingNote: '' },
  ...{
    cooperationClause: null,
    cooperationReason: '',
    involvement: null,
    preparation: null,
    adviceRound: null,
    reserved: null,
    questionDeadline: null,
    answersBy: null,
  },
  ...{ bidDeadline: null, adviceEndsAt: null, awardPlannedOn: null, contractStartsOn: null, publishedAt: null, closedAt: null },
};

/** What the municipality decided for drafts in which the officer writes nothing else. */
export interface DraftDefaults {
  readonly standstill: boolean;
  readonly bidValidDays: number;
}

/** A draft with one lot without a name (T-02), and its maker as procurement officer. */
export async function insertDraft(db: EntityManager, draft: NewDraft, defaults: DraftDefaults): Promise<void> {
  await db.insert(TenderEntity, { ...EMPTY, ...draft, ...defaults });
  const lot = { title: '', status: 'draft' as const, version: 1, scaleMax: 10, priceCeiling: false };
  await db.insert(LotEntity, { ...lot, id: randomId(), tenderId: draft.id, position: 1 });
  const role = { role: 'procurement_officer' as const, personId: draft.createdBy, givenBy: draft.createdBy, fromAt: draft.createdAt };
  await db.insert(TenderRoleEntity, { ...role, id: randomId(), tenderId: draft.id });
}
