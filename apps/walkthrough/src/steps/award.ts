// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as wait } from 'node:timers/promises';
import { done, expectThat, refusedWith } from '../expectation.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';
import { BIDDERS } from './bids.js';

const propose: Step = {
  id: 'propose-award',
  title: 'The officer prepares the award decision',
  whenLeftOut: { refusedAt: 'decide-award', code: 'NOTHING_PROPOSED' },
  async play(world) {
    done(
      await world.person('procurement').mutate('proposeAward', { lotId: world.lotId, reasons: 'De hoogste waarde voor de wijk.' }, 'lot { status }'),
    );
    return [];
  },
};

const decide: Step = {
  id: 'decide-award',
  title: 'The decision maker decides; in one moment every bidder can read a notice of its own (S-07)',
  whenLeftOut: { refusedAt: 'award-too-early', code: 'NOTHING_DECIDED' },
  async play(world) {
    done(await world.person('decisionMaker').mutate('decideAward', { lotId: world.lotId, approve: true, reason: 'Akkoord.' }, 'lot { status }'));
    const lines: string[] = [];
    for (const { name } of BIDDERS) {
      const { myAwardNotice } = await world
        .person(name)
        .query<{ myAwardNotice: { winnerName: string; advice: { nodes: { text: string }[] } } }>(
          'query ($lotId: ID!) { myAwardNotice(lotId: $lotId) { winnerName advice(first: 20) { nodes { text } } } }',
          { lotId: world.lotId },
        );
      expectThat(myAwardNotice.advice.nodes.length === 2, `${name} does not get the advice on its own bid`);
      lines.push(`${world.person(name).name} reads: ${myAwardNotice.winnerName} wins`);
    }
    return lines;
  },
};

const STANDSTILL = 'query ($lotId: ID!) { lot(id: $lotId) { standstill { startsOn endsAt explanation } } }';
interface Standstill {
  readonly lot: { readonly standstill: { readonly startsOn: string; readonly endsAt: string | null; readonly explanation: readonly string[] } };
}

/** The mail goes out by itself; the standstill runs once the last one was accepted. */
async function standstill(world: World): Promise<{ startsOn: string; endsAt: string; explanation: readonly string[] }> {
  for (let turn = 0; turn < 120; turn += 1) {
    const { lot } = await world.person('linde').query<Standstill>(STANDSTILL, { lotId: world.lotId });
    const { endsAt } = lot.standstill;
    if (endsAt !== null) return { ...lot.standstill, endsAt };
    await wait(500);
  }
  throw new Error('the notices were not accepted by a mail server within a minute');
}

const tooEarly: Step = {
  id: 'award-too-early',
  title: 'Awarding is refused: the standstill runs, and says until when and why (S-08)',
  async play(world) {
    const early = await world.person('decisionMaker').mutate('confirmAward', { lotId: world.lotId }, 'lot { status }');
    // Without a decision there is no standstill to wait for.
    if (early.errors.some(({ code }) => code === 'NOTHING_DECIDED')) done(early);
    const { startsOn, endsAt, explanation } = await standstill(world);
    world.standstillEndsAt = endsAt;
    const sentence = refusedWith(
      await world.person('decisionMaker').mutate('confirmAward', { lotId: world.lotId }, 'lot { status }'),
      'STANDSTILL_RUNNING',
    );
    return [sentence, `day 1: ${startsOn}, ends: ${endsAt}`, ...explanation];
  },
};

const waitOut: Step = {
  id: 'standstill-ends',
  title: 'Nobody goes to court; the standstill ends',
  whenLeftOut: { refusedAt: 'award', code: 'STANDSTILL_RUNNING' },
  async play(world) {
    await world.moveClock(new Date(world.standstillEndsAt));
    return [world.standstillEndsAt];
  },
};

const award: Step = {
  id: 'award',
  title: 'The lot is awarded',
  whenLeftOut: { refusedAt: 'contract', code: 'NOT_AWARDED' },
  async play(world) {
    const { lot } = done(
      await world.person('decisionMaker').mutate<{ lot: { status: string } }>('confirmAward', { lotId: world.lotId }, 'lot { status }'),
    );
    expectThat(lot.status === 'awarded', `the lot is ${lot.status}`);
    return [];
  },
};

/** Swedish writes a day as 2026-12-31. */
const DAY_IN_THE_NETHERLANDS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

const contract: Step = {
  id: 'contract',
  title: 'The contract is signed and recorded',
  async play(world) {
    const signedOn = DAY_IN_THE_NETHERLANDS.format(await world.now());
    done(await world.person('procurement').mutate('recordContract', { lotId: world.lotId, signedOn }, 'lot { status }'));
    return [signedOn];
  },
};

const record: Step = {
  id: 'award-record',
  title: 'The award record can be read as data and as an accessible document (S-10)',
  async play(world) {
    const officer = world.person('procurement');
    const json = await officer.get(`/api/v1/lots/${world.lotId}/award-record`);
    expectThat(json.status === 200, `the record answers ${json.status}`);
    const data = (await json.json()) as { orderOfKnowledge: unknown[]; openings: unknown[]; advice: unknown[] };
    expectThat(data.openings.length === 2 && data.advice.length >= 1 && data.orderOfKnowledge.length > 0, 'the record is not complete');
    const pdf = await officer.get(`/api/v1/lots/${world.lotId}/award-record.pdf`);
    const bytes = new Uint8Array(await pdf.arrayBuffer());
    expectThat(pdf.status === 200 && new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-', 'the record is no PDF');
    return [`${JSON.stringify(data).length} characters of data, ${bytes.length} bytes of PDF`];
  },
};

export const awardSteps: readonly Step[] = [propose, decide, tooEarly, waitOut, award, contract, record];
