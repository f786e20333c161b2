// SPDX-License-Identifier: EUPL-1.2
import { cast, demoTotpSecret, MUNICIPALITY, type CastName } from './cast.js';
import { Person } from './browser/person.js';
import { done, expectThat } from './expectation.js';

export interface SentBid {
  readonly receipt: string;
  readonly signature: string;
  readonly qualityDigest: string;
  readonly priceDigest: string;
  readonly qualitySha256: string;
  readonly priceSha256: string;
}

interface SignedIn {
  readonly people: Map<CastName, Person>;
  readonly personIds: Map<CastName, string>;
  readonly partyIds: Map<string, string>;
  municipalityId: string;
}

/** What the people of the story know while it goes on. Everything in it came over HTTP or was made by their own software. */
export class World {
  readonly bids = new Map<CastName, SentBid>();
  /** Bid ids by the name of the lead, known from the opening on. */
  readonly bidIds = new Map<CastName, string>();
  tenderId = '';
  tenderVersion = 0;
  sessionId = '';
  commitment = '';
  adviceDigest = '0'.repeat(64);
  adviceIsIn = false;
  standstillEndsAt = '';
  lotId = '';
  criteria: readonly { readonly id: string; readonly title: string; readonly advised: boolean }[] = [];
  /** Until an advice is written an id that nothing has. */
  adviceId = '00000000-0000-4000-8000-000000000000';

  constructor(
    readonly origin: string,
    readonly municipality: string = MUNICIPALITY.practiceSlug,
    /** Of the tender that is played. */
    readonly title = 'Dagbesteding en vervoer in Eemdal',
    private readonly signedIn: SignedIn = { people: new Map(), personIds: new Map(), partyIds: new Map(), municipalityId: '' },
  ) {}

  /** Another tender, by the same people in the same browsers. */
  another(title: string): World {
    return new World(this.origin, this.municipality, title, this.signedIn);
  }

  get municipalityId(): string {
    return this.signedIn.municipalityId;
  }

  person(name: CastName): Person {
    const person = this.signedIn.people.get(name);
    expectThat(person !== undefined, `${name} has not signed in yet`);
    return person;
  }

  /** Signs in, finds the party to speak for, and speaks for it from then on. */
  async signIn(name: CastName): Promise<Person> {
    const { account, name: called, party } = cast[name];
    const details = { account, name: called, totpSecret: demoTotpSecret(account) };
    const alone = new Person(details, this.origin);
    await alone.signIn();
    const { viewer, municipality } = await alone.query<Viewer>(VIEWER, { slug: this.municipality });
    expectThat(municipality !== null, `there is no municipality ${this.municipality}`);
    this.signedIn.municipalityId = municipality.id;
    this.signedIn.personIds.set(name, viewer.id);
    const standing = viewer.parties.find((one) => (party === MUNICIPALITY.name ? one.partyId === municipality.partyId : one.name === party));
    expectThat(standing !== undefined, `${called} cannot speak for ${party}`);
    this.signedIn.partyIds.set(party, standing.partyId);
    const person = alone.speakingFor(standing.partyId);
    this.signedIn.people.set(name, person);
    return person;
  }

  partyOf(name: CastName): string {
    const id = this.signedIn.partyIds.get(cast[name].party);
    expectThat(id !== undefined, `the party of ${name} is not known yet`);
    return id;
  }

  personIdOf(name: CastName): string {
    const id = this.signedIn.personIds.get(name);
    expectThat(id !== undefined, `${name} has not signed in yet`);
    return id;
  }

  /** What time it is in the practice municipality. */
  async now(): Promise<Date> {
    const { municipality } = await this.person('administrator').query<{ municipality: { now: string } }>(
      'query ($slug: String!) { municipality(slug: $slug) { now } }',
      { slug: this.municipality },
    );
    return new Date(municipality.now);
  }

  /** The only back door: a sandbox has a clock of its own, that moves forward on command. It answers when all that became due is done. */
  async moveClock(to: Date): Promise<void> {
    // Another tender of the same municipality may have waited for the same moment.
    if ((await this.now()) >= to) return;
    done(await this.person('administrator').mutate('moveSandboxClock', { municipalityId: this.municipalityId, to: to.toISOString() }, 'now'));
  }

  bidOf(name: CastName): string {
    const id = this.bidIds.get(name);
    expectThat(id !== undefined, `the bid of ${name} is not known yet`);
    return id;
  }
}

interface Viewer {
  readonly viewer: { readonly id: string; readonly parties: readonly { readonly partyId: string; readonly name: string }[] };
  readonly municipality: { readonly id: string; readonly partyId: string } | null;
}
const VIEWER = 'query ($slug: String!) { viewer { id parties { partyId name } } municipality(slug: $slug) { id partyId } }';
