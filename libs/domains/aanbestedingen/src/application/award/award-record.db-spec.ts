// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { inflateSync } from 'node:zlib';
import { AssessmentStage, codesOf, done, type OpenedLot } from '../../testing/index.js';
import { awardRecordPdf } from './award-record-pdf.js';
import { AwardRecord, type AwardRecordData } from './award-record.js';

let database: TestDatabase;
let stage: AssessmentStage;
let record: AwardRecord;
let lot: OpenedLot;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AssessmentStage.open(database);
  record = new AwardRecord(database.unitOfWork, stage.stage.tenders, stage.standstills);
  lot = await stage.opened();
  await stage.answered(await stage.advised(lot), lot);
  expect(codesOf(await record.ofLot(stage.stage.people.officer, lot.lotId))).toEqual(['RECORD_NOT_READY']);
  await stage.decided(await stage.assessed(lot));
  await stage.mailAccepted();
}, 90_000);
afterAll(() => database.close());

/** The text of every stream and object, so that one can look for what a reader of the document finds. */
function unpacked(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')];
  for (const found of pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    try {
      parts.push(inflateSync(Buffer.from(found[1] ?? '', 'latin1')).toString('latin1'));
    } catch {
      // A stream that is not compressed stands in the first part already.
    }
  }
  return parts.join('\n');
}

/** How many list items the document has. */
const listed = async (data: AwardRecordData): Promise<number> => unpacked(await awardRecordPdf(data)).split('/S /LI\n').length;

describe('the award record', () => {
  it('S-10 S-01 holds persons, scores alone and together, advice with answers, the ranking, the standstill and who saw what in order', async () => {
    const data = done(await record.ofLot(stage.stage.people.officer, lot.lotId));
    expect(data.individualScores).toHaveLength(8);
    expect(data.consensus).toHaveLength(4);
    expect(data.advice).toMatchObject([{ status: 'submitted', answers: [{ outcome: 'followed' }] }]);
    expect(data.openings).toMatchObject([{ purpose: 'price', officers: [expect.any(String), expect.any(String)] }]);
    expect(data.decisions).toMatchObject([{ winnerBidId: lot.bidders[0]?.bidId, approved: true }]);
    expect(data.orderOfKnowledge.map(({ kind }) => kind)).toEqual(['scores_locked', 'scores_locked']);
    expect(data.standstill?.state).toBe('running');
    expect(new Set(data.persons.map(({ role }) => role)).size).toBe(4);
    expect(data.qualityFix).toHaveLength(1);
    expect(() => JSON.stringify(data)).not.toThrow();
  });

  it('S-10 tells of each item of Aw 2.132 where it stands, or why it does not apply', async () => {
    const { items, itemsSource } = done(await record.ofLot(stage.stage.people.officer, lot.lotId));
    expect(itemsSource).toContain('2.132');
    const places = Object.fromEntries(items.map(({ code, standsIn }) => [code, standsIn]));
    expect(places).toMatchObject({
      ...{ contract: ['authority', 'tender', 'lot'], winner: ['decisions', 'bids'], conflicts: ['evaluatorDeclarations', 'advisers'] },
      ...{ abnormally_low: [], negotiation_or_dialogue: [], not_awarded: [] },
    });
    for (const { standsIn, notApplicable } of items) expect(notApplicable === null).toBe(standsIn.length > 0);
  });

  it('S-10 is for who has a task in it; to anybody else it looks absent', async () => {
    for (const actor of [lot.bidders[0]?.actor, stage.stage.people.openers[0], await stage.stage.staffMember('evaluator')]) {
      if (actor === undefined) throw new Error('no bidder');
      expect(codesOf(await record.ofLot(actor, lot.lotId))).toEqual(['NOT_FOUND']);
    }
  });

  it('S-10 X-07 the document is tagged, in Dutch, with a title, headings and its own fonts', async () => {
    const data = done(await record.ofLot(stage.stage.people.officer, lot.lotId));
    const pdf = await awardRecordPdf({ ...data, tender: { ...data.tender, title: 'Ağaç en łódź' } });
    const text = unpacked(pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(text).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Lang (nl-NL)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toMatch(/<rdf:li xml:lang="x-default">Gunningsdossier/);
    expect(text).toContain('pdfuaid:part');
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody']) expect(text).toContain(`/S /${tag}\n`);
    expect(text.includes('/StructTreeRoot')).toBe(true);
    const fonts = [...text.matchAll(/\/BaseFont \/[A-Z]+\+(\w+)/g)].map(([, name]) => name);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((name) => name?.startsWith('SourceSans'))).toBe(true);
    expect(text).toContain('/FontFile');
  });

  it('S-10 a list with other items changes the record and the document; one that names no part of it is refused', async () => {
    const { officer } = stage.stage.people;
    const { municipalityId } = stage.stage.municipality;
    const words = (text: string) => ({ nl: text, en: text });
    const item = (code: string, parts: readonly string[]) => ({
      code,
      article: 'art. 1',
      title: words(code),
      parts,
      otherwise: words(`geen ${code}`),
    });
    const before = done(await record.ofLot(officer, lot.lotId));
    const setList = async (list: readonly unknown[]) =>
      database.dataSource.query(
        `INSERT INTO reference.dated_figure (key, municipality_id, value, valid_from, source) VALUES ('award_record.items', $1, $2, '2020-01-01', 'Andere wet')
         ON CONFLICT (key, municipality_id, valid_from) DO UPDATE SET value = excluded.value`,
        [municipalityId, JSON.stringify(list)],
      );
    await setList([item('advies', ['advice']), item('loting', ['tieDraws'])]);
    const after = done(await record.ofLot(officer, lot.lotId));
    expect(after).toMatchObject({
      itemsSource: 'Andere wet',
      items: [
        { code: 'advies', standsIn: ['advice'], notApplicable: null },
        { code: 'loting', standsIn: [], notApplicable: words('geen loting') },
      ],
    });
    expect((await listed(before)) - (await listed(after))).toBe(before.items.length - 2);
    await setList([item('koffie', ['coffee'])]);
    expect(codesOf(await record.ofLot(officer, lot.lotId))).toEqual(['RECORD_PART_UNKNOWN']);
  });
});
