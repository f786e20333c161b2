// SPDX-License-Identifier: EUPL-1.2
import { euros } from '@samenspel/graphql-kit';
import type { QualityPart } from '@samenspel/sealing';
import type { Bid } from '../../application/bids/find-bids.js';
import type { OpeningRecord, OpeningSession } from '../../application/bids/find-opening.js';
import type { BidQualityType } from './bid-quality.type.js';
import type { BidType } from './bid.type.js';
import type { OpeningRecordType, OpeningSessionType, Sentence } from './opening.type.js';

const sentence =
  (code: string): Sentence =>
  ({ say }) =>
    say(code);
const sentenceOrNull = (code: string | null): Sentence | null => (code === null ? null : sentence(code));

export function bidObject({ priceCents, finding, ...same }: Bid): BidType {
  return { ...same, price: priceCents === null ? null : euros(priceCents), finding: sentenceOrNull(finding) };
}

export const bidObjectOrNull = (bid: Bid | null): BidType | null => (bid === null ? null : bidObject(bid));

export const sessionObject = (session: OpeningSession | null): OpeningSessionType | null =>
  session === null ? null : { ...session, finding: sentenceOrNull(session.finding) };

export function recordObject({ officers, findings, ...same }: OpeningRecord): OpeningRecordType {
  const told = findings?.map(({ bidId, finding }) => ({ bidId, code: finding, message: sentence(finding) })) ?? null;
  return { ...same, officerIds: officers, findings: told };
}

export function qualityObject(part: QualityPart): BidQualityType {
  const { answers, documents, subcontractors, persons, ownDeclaration } = part;
  return {
    answers: answers.map(({ tradeSecret, ...answer }) => ({ ...answer, tradeSecretReason: tradeSecret?.reason ?? null })),
    documents: documents.map(({ name, type, bytes, tradeSecret }, index) => ({
      ...{ index, name, type, size: bytes.byteLength },
      tradeSecretReason: tradeSecret?.reason ?? null,
    })),
    subcontractors,
    persons,
    ownDeclaration: { ...ownDeclaration, exclusionExplanation: ownDeclaration.exclusionExplanation ?? null },
  };
}
