// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Result } from '@samenspel/kernel';
import type { Answer, BidDocument, BidPartner, OwnDeclaration, QualityPart, TradeSecret } from './content.js';
import { FieldReader, type BidContentError } from './field-reader.js';

type Path = readonly (string | number)[];

const LONGEST_TEXT = 100_000;
const LONGEST_NAME = 200;
const MOST = 200;
const WHOLE = 10_000;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;
// A file name that is safe to write on any system: no folders, no control characters.
const FILE_NAME = /^(?!\.{1,2}$)[^\u0000-\u001f\u007f/\\:*?"<>|]+$/;

/** Reads a quality part from outside; all that is wrong with it comes back at once, each with its path. */
export function checkQualityPart(input: unknown): Result<QualityPart, readonly BidContentError[]> {
  const reader = new FieldReader();
  const fields = reader.object(input, [], ['answers', 'documents', 'partners', 'subcontractors', 'persons', 'ownDeclaration']);
  const quality: QualityPart = {
    answers: reader.list(fields['answers'], ['answers'], MOST, (item, path) => answer(reader, item, path)),
    documents: reader.list(fields['documents'], ['documents'], MOST, (item, path) => document(reader, item, path)),
    partners: reader.list(fields['partners'], ['partners'], MOST, (item, path) => partner(reader, item, path)),
    subcontractors: reader.list(fields['subcontractors'], ['subcontractors'], MOST, (item, path) => {
      const { name, part } = reader.object(item, path, ['name', 'part']);
      return { name: reader.text(name, [...path, 'name'], LONGEST_NAME), part: reader.text(part, [...path, 'part'], LONGEST_TEXT) };
    }),
    persons: reader.list(fields['persons'], ['persons'], MOST, (item, path) => {
      const { name, role } = reader.object(item, path, ['name', 'role']);
      return { name: reader.text(name, [...path, 'name'], LONGEST_NAME), role: reader.text(role, [...path, 'role'], LONGEST_NAME) };
    }),
    ownDeclaration: ownDeclaration(reader, fields['ownDeclaration'], ['ownDeclaration']),
  };
  checkTogether(reader, quality);
  return reader.errors.length > 0 ? err(reader.errors) : ok(quality);
}

/** Every criterion of the tender needs an answer, and no other is answered. */
export function checkAnswersFit(quality: QualityPart, criterionIds: readonly string[]): readonly BidContentError[] {
  const reader = new FieldReader();
  const answered = new Set(quality.answers.map((given) => given.criterionId));
  for (const criterionId of criterionIds) if (!answered.has(criterionId)) reader.fail('BID_ANSWER_MISSING', ['answers'], { criterionId });
  for (const [index, given] of quality.answers.entries()) {
    if (!criterionIds.includes(given.criterionId)) reader.fail('BID_FIELD_WRONG', ['answers', index, 'criterionId']);
  }
  return reader.errors;
}

function answer(reader: FieldReader, item: unknown, path: Path): Answer {
  const fields = reader.object(item, path, ['criterionId', 'text', 'tradeSecret']);
  return {
    criterionId: reader.text(fields['criterionId'], [...path, 'criterionId'], LONGEST_NAME),
    text: reader.text(fields['text'], [...path, 'text'], LONGEST_TEXT),
    ...tradeSecret(reader, fields['tradeSecret'], path),
  };
}

function document(reader: FieldReader, item: unknown, path: Path): BidDocument {
  const fields = reader.object(item, path, ['name', 'type', 'bytes', 'tradeSecret']);
  return {
    name: reader.matching(fields['name'], [...path, 'name'], FILE_NAME, LONGEST_NAME),
    type: reader.matching(fields['type'], [...path, 'type'], MEDIA_TYPE, LONGEST_NAME),
    bytes: reader.bytes(fields['bytes'], [...path, 'bytes']),
    ...tradeSecret(reader, fields['tradeSecret'], path),
  };
}

function tradeSecret(reader: FieldReader, value: unknown, path: Path): { tradeSecret?: TradeSecret } {
  if (value === undefined) return {};
  const { reason } = reader.object(value, [...path, 'tradeSecret'], ['reason']);
  return { tradeSecret: { reason: reader.text(reason, [...path, 'tradeSecret', 'reason'], LONGEST_TEXT) } };
}

function partner(reader: FieldReader, item: unknown, path: Path): BidPartner {
  const fields = reader.object(item, path, ['name', 'partyId', 'role', 'shareBasisPoints', 'lead']);
  const partyId = reader.optionalText(fields['partyId'], [...path, 'partyId'], LONGEST_NAME);
  return {
    name: reader.text(fields['name'], [...path, 'name'], LONGEST_NAME),
    ...(partyId === undefined ? {} : { partyId }),
    role: reader.text(fields['role'], [...path, 'role'], LONGEST_TEXT),
    shareBasisPoints: reader.integer(fields['shareBasisPoints'], [...path, 'shareBasisPoints'], 0, WHOLE),
    lead: reader.flag(fields['lead'], [...path, 'lead']),
  };
}

function ownDeclaration(reader: FieldReader, value: unknown, path: Path): OwnDeclaration {
  const fields = reader.object(value, path, ['noExclusionGround', 'exclusionExplanation', 'meetsRequirements', 'reliesOnOthers', 'declaredBy']);
  const explanation = reader.optionalText(fields['exclusionExplanation'], [...path, 'exclusionExplanation'], LONGEST_TEXT);
  return {
    noExclusionGround: reader.flag(fields['noExclusionGround'], [...path, 'noExclusionGround']),
    ...(explanation === undefined ? {} : { exclusionExplanation: explanation }),
    meetsRequirements: reader.flag(fields['meetsRequirements'], [...path, 'meetsRequirements']),
    reliesOnOthers: reader.flag(fields['reliesOnOthers'], [...path, 'reliesOnOthers']),
    declaredBy: reader.text(fields['declaredBy'], [...path, 'declaredBy'], LONGEST_NAME),
  };
}

/** What no single field can tell: one lead, shares that make a whole, nothing twice, an exclusion ground explained. */
function checkTogether(reader: FieldReader, quality: QualityPart): void {
  const { partners, ownDeclaration: declared } = quality;
  if (partners.length > 0) {
    if (partners.filter((one) => one.lead).length !== 1) reader.fail('BID_ONE_LEAD', ['partners']);
    if (partners.reduce((sum, one) => sum + one.shareBasisPoints, 0) !== WHOLE) reader.fail('BID_SHARES_NOT_WHOLE', ['partners']);
  }
  if (new Set(quality.answers.map((one) => one.criterionId)).size !== quality.answers.length) reader.fail('BID_DOUBLE', ['answers']);
  if (new Set(quality.documents.map((one) => one.name.toLowerCase())).size !== quality.documents.length) reader.fail('BID_DOUBLE', ['documents']);
  if (!declared.noExclusionGround && declared.exclusionExplanation === undefined) {
    reader.fail('BID_FIELD_MISSING', ['ownDeclaration', 'exclusionExplanation']);
  }
}
