// SPDX-License-Identifier: EUPL-1.2
import { readReceipt, sealBid, verifyReceipt, type QualityPart } from '@samenspel/sealing';
import { fromBase64 } from '../bytes.js';
import type { MutationOutcome } from '../browser/person.js';
import { cast, type CastName } from '../cast.js';
import { done, expectThat, refusedWith } from '../expectation.js';
import type { Step } from '../step.js';
import type { SentBid, World } from '../world.js';

/** Stands in every bid of the story; whoever searches disks and logs for it before the opening must find nothing. */
export const CANARY = 'kanarie-7Qx4-in-de-envelop';

interface Story {
  readonly name: CastName;
  readonly cents: number;
  readonly promise: string;
  readonly partner?: CastName;
  /** Named in the bid as a subcontractor: the conflict that shows after the opening. */
  readonly subcontractor?: string;
}

export const BIDDERS: readonly Story[] = [
  { name: 'linde', cents: 79_900_000, promise: 'Vaste gezichten op elke ochtend.' },
  { name: 'noord', cents: 74_500_000, promise: 'Een ruime locatie met tuin.', subcontractor: 'Tuinploeg van de buurt' },
  { name: 'eemdal', cents: 77_250_000, promise: 'Buren die elkaar al kennen, samen met een vervoerder.', partner: 'vervoer' },
];

function qualityOf(world: World, { name, promise, partner, subcontractor }: Story): QualityPart {
  const answers = world.criteria.map(({ id, title }) => ({ criterionId: id, text: `${title}: ${promise} ${CANARY}` }));
  const partners = partner
    ? [
        { name: cast[name].party, partyId: world.partyOf(name), role: 'dagbesteding', shareBasisPoints: 6000, lead: true },
        { name: cast[partner].party, partyId: world.partyOf(partner), role: 'vervoer', shareBasisPoints: 4000, lead: false },
      ]
    : [];
  return {
    answers,
    documents: [{ name: 'plan.txt', type: 'text/plain', bytes: new TextEncoder().encode(`Plan van aanpak. ${CANARY}`) }],
    partners,
    subcontractors: subcontractor ? [{ name: subcontractor, part: 'onderhoud van de tuin' }] : [],
    persons: [{ name: cast[name].name, role: 'projectleider' }],
    ownDeclaration: { noExclusionGround: true, meetsRequirements: true, reliesOnOthers: partner !== undefined, declaredBy: cast[name].name },
  };
}

/** A bid whose envelopes have been received, but that has not been submitted. */
export interface PreparedBid {
  readonly input: Record<string, unknown>;
  readonly sent: Omit<SentBid, 'receipt' | 'signature'>;
}

/** What the bidder's own software does first: read the keys again, seal, send the envelopes. */
export async function prepareBid(world: World, story: Story): Promise<PreparedBid> {
  const { cents } = story;
  const person = world.person(story.name);
  const recipients = await lotRecipients(world, story.name);
  const price = { totalCents: cents, elements: [{ name: 'Dagbesteding en vervoer, per jaar', cents }] };
  const sealed = await sealBid({
    ...{ tenderId: world.tenderId, lotId: world.lotId, partyId: world.partyOf(story.name), recipients, price },
    quality: qualityOf(world, story),
  });
  expectThat(sealed.ok, `the bid of ${person.name} does not seal: ${JSON.stringify(sealed)}`);
  const refs: Record<string, string> = {};
  for (const purpose of ['quality', 'price'] as const) {
    const response = await person.upload(`/api/v1/lots/${world.lotId}/envelopes/${purpose}`, sealed.value[purpose].bytes);
    expectThat(response.status === 201, `the envelope was refused: ${response.status} ${await response.clone().text()}`);
    refs[`${purpose}Ref`] = ((await response.json()) as { ref: string }).ref;
  }
  const digests = { qualityDigest: sealed.value.quality.contentDigest, priceDigest: sealed.value.price.contentDigest };
  const partnerIds = story.partner ? [world.partyOf(story.partner)] : [];
  return {
    input: { lotId: world.lotId, ...refs, ...digests, partnerIds },
    sent: { ...digests, qualitySha256: sealed.value.quality.sha256, priceSha256: sealed.value.price.sha256 },
  };
}

export interface Receipt {
  readonly text: string;
  readonly signature: string;
}

/** Then it submits what was prepared and gets the receipt, or the reason why not. */
export const handIn = (world: World, name: CastName, { input }: PreparedBid): Promise<MutationOutcome<{ receipt: Receipt }>> =>
  world.person(name).mutate('submitBid', input, 'receipt { text signature }');

async function send(world: World, story: Story): Promise<Receipt> {
  const prepared = await prepareBid(world, story);
  const { receipt } = done(await handIn(world, story.name, prepared));
  world.bids.set(story.name, { receipt: receipt.text, signature: receipt.signature, ...prepared.sent });
  await checkReceipt(world, receipt);
  return receipt;
}

async function lotRecipients(world: World, name: CastName): Promise<{ quality: string; price: string }> {
  const { lot } = await world
    .person(name)
    .query<{ lot: { keys: { quality: string; price: string } } }>('query ($id: ID!) { lot(id: $id) { keys { quality price } } }', {
      id: world.lotId,
    });
  return lot.keys;
}

/** B-06: anybody can check a receipt with the published key. */
async function checkReceipt(world: World, receipt: Receipt): Promise<void> {
  const read = readReceipt(receipt.text);
  expectThat(read.ok, 'the receipt has not the form of a receipt');
  const published = (await (await world.person('linde').get('/.well-known/samenspel-keys.json')).json()) as {
    keys: { id: string; publicKeyPem: string }[];
  };
  const key = published.keys.find(({ id }) => id === read.value.keyId);
  expectThat(key !== undefined, `the key ${read.value.keyId} is not published`);
  expectThat(await verifyReceipt(receipt.text, fromBase64(receipt.signature), key.publicKeyPem), 'the signature of the receipt is wrong');
}

const submit = (story: Story): Step => ({
  id: `submit-${story.name}`,
  title: `${cast[story.name].party} seals a bid on its own machine and submits it`,
  // De Linde sends a second bid anyway: without the first one that is simply its bid.
  ...(story.name === 'linde' ? {} : { whenLeftOut: { refusedAt: 'judge-bids', code: 'NOT_FOUND' } }),
  async play(world) {
    return (await send(world, story)).text.trimEnd().split('\n');
  },
});

const replace: Step = {
  id: 'replace-linde',
  title: 'De Linde replaces its bid: the last envelope in time counts',
  async play(world) {
    const [linde] = BIDDERS;
    expectThat(linde !== undefined, 'there is no first bidder');
    const before = world.bids.get('linde');
    if (!before) throw new Error('nothing to replace');
    const { text: receipt } = await send(world, linde);
    expectThat(receipt.includes('act: replaced'), 'the receipt does not say that the bid was replaced');
    return [receipt.split('\n')[4] ?? ''];
  },
};

const partner: Step = {
  id: 'confirm-partnership',
  title: 'The partner confirms the digests of the joint bid; the lead learns it, nobody else',
  whenLeftOut: { refusedAt: 'judge-bids', code: 'PARTNER_NOT_CONFIRMED' },
  async play(world) {
    // Without a joint bid these are the digests of nothing: who leads may not learn from the answer what others did.
    const { qualityDigest, priceDigest } = world.bids.get('eemdal') ?? { qualityDigest: '0'.repeat(64), priceDigest: '0'.repeat(64) };
    const input = { lotId: world.lotId, leadPartyId: world.partyOf('eemdal'), qualityDigest, priceDigest };
    done(await world.person('vervoer').mutate('confirmBidPartnership', input, 'lotId'));
    return [];
  },
};

const officersSeeNothing: Step = {
  id: 'nobody-sees-bids',
  title: 'The municipality asks for bids and finds none: not their number, not their names',
  async play(world) {
    const QUERY = 'query ($id: ID!) { lot(id: $id) { bids(first: 10) { nodes { id } } } }';
    for (const name of ['procurement', 'decisionMaker', 'officerOne', 'evaluatorOne'] as const) {
      const { lot } = await world.person(name).query<{ lot: { bids: { nodes: unknown[] } } }>(QUERY, { id: world.lotId });
      expectThat(lot.bids.nodes.length === 0, `${name} sees that there are bids`);
    }
    return [];
  },
};

const deadline: Step = {
  id: 'deadline',
  title: 'The deadline passes; a commitment over all envelopes is published',
  async play(world) {
    const { tender } = await world
      .person('procurement')
      .query<{ tender: { planning: { bidDeadline: string } } }>('query ($id: ID!) { tender(id: $id) { planning { bidDeadline } } }', {
        id: world.tenderId,
      });
    await world.moveClock(new Date(tender.planning.bidDeadline));
    const { lot } = await world
      .person('linde')
      .query<{ lot: { status: string; closing: { commitment: string } | null } }>(
        'query ($id: ID!) { lot(id: $id) { status closing { commitment } } }',
        { id: world.lotId },
      );
    expectThat(lot.status === 'closed' && lot.closing !== null, `the lot is ${lot.status}`);
    world.commitment = lot.closing.commitment;
    return [`commitment ${lot.closing.commitment}`];
  },
};

const late: Step = {
  id: 'late-bid',
  title: 'De Linde tries once more, too late: refused, and its earlier bid stands',
  async play(world) {
    const [linde] = BIDDERS;
    expectThat(linde !== undefined, 'there is no first bidder');
    const kept = world.bids.get('linde');
    expectThat(kept !== undefined, 'De Linde has no earlier bid');
    const input = {
      lotId: world.lotId,
      qualityRef: 'x',
      priceRef: 'x',
      qualityDigest: kept.qualityDigest,
      priceDigest: kept.priceDigest,
      partnerIds: [],
    };
    return [refusedWith(await world.person('linde').mutate('submitBid', input, 'receipt { text }'), 'BID_LATE')];
  },
};

export const bidSteps: readonly Step[] = [...BIDDERS.map(submit), replace, partner, officersSeeNothing, deadline, late];
