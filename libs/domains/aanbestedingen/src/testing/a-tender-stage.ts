// SPDX-License-Identifier: EUPL-1.2
import { loadAreas } from '@samenspel/areas';
import type { Actor, DomainError, Result } from '@samenspel/kernel';
import { aMember, aMunicipality, aParty, aStaffMember, memberActor, staffActor, type TestMunicipality } from '@samenspel/parties/testing';
import { loadReference } from '@samenspel/reference';
import type { TestDatabase } from '@samenspel/testing';
import { Followers } from '../application/following/followers.js';
import { TenderAudience } from '../application/following/tender-audience.js';
import { ChangeTenderRoles } from '../application/tenders/change-tender-roles.js';
import { CreateTender } from '../application/tenders/create-tender.js';
import { DecidePublication } from '../application/tenders/decide-publication.js';
import type { LotKeys } from '../application/tenders/lot-keys.port.js';
import { ProposePublication } from '../application/tenders/propose-publication.js';
import { RecordPublicationStep } from '../application/tenders/record-publication-step.js';
import { Tenders } from '../application/tenders/tenders.js';
import { UpdateTender } from '../application/tenders/update-tender.js';
import type { DraftContent } from '../domain/tenders/draft-content.js';
import type { Tender, TenderRoleName } from '../domain/tenders/tender.js';
import { aDraftContent } from './a-draft-content.js';
import { StandInLotKeys } from './stand-in-lot-keys.js';

export interface StagePeople {
  readonly officer: Actor;
  readonly decider: Actor;
  readonly openers: readonly [Actor, Actor, Actor];
  readonly evaluators: readonly [Actor, Actor];
}

/** The value of a Result, or a throw that names what was refused: for arranging a spec. */
export function done<T>(result: Result<T, DomainError | readonly DomainError[]>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.error)}`);
}

/** The stable codes of a refusal, in order; empty when it happened. */
export const codesOf = (result: Result<unknown, DomainError | readonly DomainError[]>): readonly string[] =>
  result.ok ? [] : [result.error].flat().map((error) => (error as DomainError).code);

const personOf = ({ personId }: Actor): string => personId ?? '';

/** A practice municipality with staff and a clock, on which a spec plays a tender through the use cases. */
export class TenderStage {
  readonly tenders = new Tenders();
  readonly followers: Followers;
  readonly audience: TenderAudience;
  readonly create: CreateTender;
  readonly update: UpdateTender;
  readonly roles: ChangeTenderRoles;
  readonly propose: ProposePublication;
  readonly decide: DecidePublication;
  readonly record: RecordPublicationStep;

  private constructor(
    readonly database: TestDatabase,
    readonly municipality: TestMunicipality,
    readonly slug: string,
    readonly people: StagePeople,
    readonly keys: LotKeys,
  ) {
    const { unitOfWork } = database;
    this.followers = new Followers(database.keys);
    this.audience = new TenderAudience(this.followers);
    this.create = new CreateTender(unitOfWork);
    this.update = new UpdateTender(unitOfWork, this.tenders);
    this.roles = new ChangeTenderRoles(unitOfWork, this.tenders);
    this.propose = new ProposePublication(unitOfWork, this.tenders, keys);
    this.decide = new DecidePublication(unitOfWork, this.tenders, keys);
    this.record = new RecordPublicationStep(unitOfWork, this.tenders);
  }

  /** `keys`: the real vaults when the spec is about them. */
  static async open(database: TestDatabase, keys: LotKeys = new StandInLotKeys()): Promise<TenderStage> {
    const db = database.dataSource;
    await loadReference(db);
    await loadAreas(db);
    const municipality = await aMunicipality(db);
    const [row] = await db.query<{ slug: string }[]>('SELECT slug FROM parties.municipality WHERE id = $1', [municipality.municipalityId]);
    const staff = async (role: TenderRoleName): Promise<Actor> => staffActor(await aStaffMember(db, municipality, role), municipality, role);
    const people: StagePeople = {
      officer: await staff('procurement_officer'),
      decider: await staff('decision_maker'),
      openers: [await staff('opening_officer'), await staff('opening_officer'), await staff('opening_officer')],
      evaluators: [await staff('evaluator'), await staff('evaluator')],
    };
    return new TenderStage(database, municipality, row?.slug ?? '', people, keys);
  }

  /** The same municipality and people, on a copy of the database. */
  on(database: TestDatabase): TenderStage {
    return new TenderStage(database, this.municipality, this.slug, this.people, this.keys);
  }

  /** Business time of the municipality. */
  async now(): Promise<Date> {
    const [row] = await this.database.dataSource.query<{ at: Date }[]>('SELECT clock.now($1) AS at', [this.municipality.municipalityId]);
    if (row === undefined) throw new Error('the clock gave no moment');
    return row.at;
  }

  /** Moves the clock of the municipality forward to a moment. What is due then is for the spec to handle. */
  async moveTo(moment: Date): Promise<void> {
    const ahead = moment.getTime() - (await this.now()).getTime();
    await this.database.dataSource.query('UPDATE clock.municipality_offset SET offset_ms = offset_ms + $2 WHERE municipality_id = $1', [
      this.municipality.municipalityId,
      ahead,
    ]);
  }

  /** Staff of the municipality in this role, without a task in any tender. */
  async staffMember(role: TenderRoleName): Promise<Actor> {
    return staffActor(await aStaffMember(this.database.dataSource, this.municipality, role), this.municipality, role);
  }

  /** Somebody who signs for a new provider or initiative. */
  async signer(kind: 'provider' | 'initiative' = 'provider', name: string = kind): Promise<Actor> {
    const party = { id: await aParty(this.database.dataSource, kind, name), kind };
    return memberActor(
      await aMember(this.database.dataSource, party.id, 'party_administrator', 'party_signer'),
      party,
      'party_administrator',
      'party_signer',
    );
  }

  async load(tenderId: string): Promise<Tender> {
    return done(await this.database.unitOfWork.run(this.people.officer, (work) => this.tenders.load(work, tenderId)));
  }

  /** A complete draft with its people; `changes` replace parts of `aDraftContent`. */
  async draft(changes: Partial<DraftContent> = {}): Promise<string> {
    const { officer, decider, openers, evaluators } = this.people;
    const { tenderId } = done(await this.create.execute(officer, { municipality: this.slug, title: 'Dagbesteding' }));
    done(await this.update.execute(officer, { tenderId, version: 1, content: aDraftContent(await this.now(), changes) }));
    const tasks: readonly [Actor, TenderRoleName][] = [
      [decider, 'decision_maker'],
      ...openers.map((opener) => [opener, 'opening_officer'] as [Actor, TenderRoleName]),
      ...evaluators.map((evaluator) => [evaluator, 'evaluator'] as [Actor, TenderRoleName]),
    ];
    for (const [actor, role] of tasks) done(await this.roles.assign(officer, { tenderId, personId: personOf(actor), role, reason: null }));
    return tenderId;
  }

  /** As `draft`, proposed and decided: a notice is out, nothing is public unless nothing is awaited. */
  async decided(changes: Partial<DraftContent> = {}): Promise<string> {
    const tenderId = await this.draft(changes);
    const { version } = await this.load(tenderId);
    done(await this.propose.execute(this.people.officer, { tenderId, version }));
    done(await this.decide.execute(this.people.decider, { tenderId, version, approve: true, reason: 'In orde.' }));
    return tenderId;
  }

  /** As `decided`, and public. */
  async published(changes: Partial<DraftContent> = {}): Promise<string> {
    const tenderId = await this.decided(changes);
    const tender = await this.load(tenderId);
    if (tender.status !== 'notice_sent') return tenderId;
    const steps = tender.aboveThreshold ? (['dispatched', 'ted_published'] as const) : (['tenderned_number'] as const);
    for (const kind of steps) done(await this.record.execute(this.people.officer, { tenderId, kind, reference: '123456-2026', at: null }));
    return tenderId;
  }
}
