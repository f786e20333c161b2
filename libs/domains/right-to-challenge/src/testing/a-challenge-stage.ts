// SPDX-License-Identifier: EUPL-1.2
import { Agreements } from '@samenspel/agreements';
import { loadAreas } from '@samenspel/areas';
import { startOfLocalDay, type Actor, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { aMember, aMunicipality, aParty, aStaffMember, memberActor, staffActor, type TestMunicipality } from '@samenspel/parties/testing';
import type { StaffRole } from '@samenspel/parties';
import { loadReference } from '@samenspel/reference';
import type { TestDatabase } from '@samenspel/testing';
import { DraftChallengeAgreement } from '../application/draft-challenge-agreement.js';
import { Drafts } from '../application/drafts.js';
import { ChallengeDuePassed, ChallengeDueSoon } from '../application/due-dates.js';
import { FindChallenges, type ChallengeView } from '../application/find-challenges.js';
import { PerformAct } from '../application/perform-act.js';
import type { Act, ActOf } from '../domain/challenges/act.js';
import { EMPTY_CONTENT, type ChallengeContent } from '../domain/challenges/content.js';
import { Reads } from '@samenspel/database';

/** The value of a Result, or a throw that names what was refused: for arranging a spec. */
export function done<T>(result: Result<T, DomainError | readonly DomainError[]>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.error)}`);
}

/** The stable codes of a refusal, in order; empty when it happened. */
export const codesOf = (result: Result<unknown, DomainError | readonly DomainError[]>): readonly string[] =>
  result.ok ? [] : [result.error].flat().map((error) => (error as DomainError).code);

export interface ChallengePeople {
  readonly lead: Actor;
  readonly handler: Actor;
  readonly otherHandler: Actor;
  readonly decider: Actor;
  readonly otherDecider: Actor;
  readonly checker: Actor;
  readonly objections: Actor;
}

export const aContent = (changes: Partial<ChallengeContent> = {}): ChallengeContent => ({
  ...EMPTY_CONTENT,
  ...{ title: 'Beheer van de speeltuin', contact: 'Buurtgroep', description: 'Wij beheren de speeltuin.', whyBetter: 'Wij wonen ernaast.' },
  ...{
    risks: 'Ziekte',
    fallback: 'De gemeente neemt het over.',
    budgetCents: 60_000_00,
    startsOn: '2028-01-01' as LocalDate,
    endsOn: '2028-12-31' as LocalDate,
  },
  ...changes,
});

export const aDraftDecision = (changes: Partial<ActOf<'draft_decision'>> = {}): ActOf<'draft_decision'> => ({
  ...{ kind: 'draft_decision', outcome: 'accepted', form: 'grant', changes: null, factsDiffer: false },
  ...{ remedy: 'Bezwaar binnen zes weken.', reasons: 'Het plan is goed onderbouwd.' },
  ...changes,
});

/** A practice municipality with the people of a case and a clock, on which a spec plays it through the use cases. */
export class ChallengeStage {
  readonly acts: PerformAct;
  readonly drafts: Drafts;
  readonly agreements: DraftChallengeAgreement;
  readonly find: FindChallenges;
  readonly soon: ChallengeDueSoon;
  readonly passed: ChallengeDuePassed;

  private constructor(
    readonly database: TestDatabase,
    readonly municipality: TestMunicipality,
    readonly slug: string,
    readonly people: ChallengePeople,
  ) {
    const { unitOfWork, dataSource } = database;
    const agreements = new Agreements();
    this.acts = new PerformAct(unitOfWork, agreements);
    this.drafts = new Drafts(unitOfWork);
    this.agreements = new DraftChallengeAgreement(unitOfWork, agreements);
    this.find = new FindChallenges(new Reads(dataSource), unitOfWork);
    this.soon = new ChallengeDueSoon(unitOfWork);
    this.passed = new ChallengeDuePassed(unitOfWork);
  }

  static async open(database: TestDatabase): Promise<ChallengeStage> {
    const db = database.dataSource;
    await loadReference(db);
    await loadAreas(db);
    const municipality = await aMunicipality(db);
    const [row] = await db.query<{ slug: string }[]>('SELECT slug FROM parties.municipality WHERE id = $1', [municipality.municipalityId]);
    const staff = async (role: StaffRole): Promise<Actor> => staffActor(await aStaffMember(db, municipality, role), municipality, role);
    const party = { id: await aParty(db, 'initiative', 'Buurtgroep'), kind: 'initiative' as const };
    const lead = memberActor(await aMember(db, party.id, 'party_administrator', 'party_signer'), party, 'party_administrator', 'party_signer');
    const people: ChallengePeople = {
      ...{ lead, handler: await staff('case_handler'), otherHandler: await staff('case_handler'), decider: await staff('decision_maker') },
      ...{ otherDecider: await staff('decision_maker'), checker: await staff('legal_checker'), objections: await staff('objection_handler') },
    };
    return new ChallengeStage(database, municipality, row?.slug ?? '', people);
  }

  async draft(changes: Partial<ChallengeContent> = {}): Promise<string> {
    const { lead } = this.people;
    const content = aContent(changes);
    const area = { code: 'GM0308', year: 2026 };
    const { challengeId } = done(await this.drafts.start(lead, { municipality: this.slug, title: content.title, taskId: null, area }));
    done(await this.drafts.update(lead, { challengeId, version: 1, content }));
    return challengeId;
  }

  /** As `draft`, filed, and admitted under `beschikking`. */
  async admitted(changes: Partial<ChallengeContent> = {}): Promise<string> {
    const challengeId = await this.draft(changes);
    await this.does(this.people.lead, challengeId, { kind: 'submit' });
    await this.does(this.people.handler, challengeId, { kind: 'admit', regime: 'beschikking', reasons: 'Het gaat om een subsidie.' });
    return challengeId;
  }

  /** Does an act on the version that is there now, and throws when it is refused. */
  async does(actor: Actor, challengeId: string, act: Act): Promise<void> {
    done(await this.try(actor, challengeId, act));
  }

  async try(actor: Actor, challengeId: string, act: Act, version: number | null = null): ReturnType<PerformAct['execute']> {
    return this.acts.execute(actor, { challengeId, version, act });
  }

  async view(challengeId: string, actor: Actor = this.people.handler): Promise<ChallengeView> {
    const view = await this.find.one(actor, challengeId);
    if (view === null) throw new Error('no such challenge');
    return view;
  }

  /** Moves the clock of the municipality forward to the beginning of a day. What is due then is for the spec to handle. */
  async moveTo(day: LocalDate): Promise<void> {
    const { municipalityId } = this.municipality;
    const db = this.database.dataSource;
    const [row] = await db.query<{ at: Date }[]>('SELECT clock.now($1) AS at', [municipalityId]);
    const ahead = startOfLocalDay(day).getTime() + 36_000_000 - (row?.at.getTime() ?? 0);
    await db.query('UPDATE clock.municipality_offset SET offset_ms = offset_ms + $2 WHERE municipality_id = $1', [municipalityId, ahead]);
  }
}
