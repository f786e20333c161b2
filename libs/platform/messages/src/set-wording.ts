// SPDX-License-Identifier: EUPL-1.2
import type { UnitOfWork, Work } from '@samenspel/database';
import { conflict, err, invalid, notFound, ok, type Actor, type DomainError, type Language, type Result } from '@samenspel/kernel';
import { checkWording } from './check-wording.js';
import type { MessageKind, MessageWords } from './message-kind.js';

export interface SetWordingInput {
  readonly kind: string;
  readonly language: Language;
  /** The latest version that the writer saw; 0 when there was none. */
  readonly version: number;
  /** Null goes back to the words of the product. */
  readonly words: MessageWords | null;
  /** From when it holds, in business time; null is at once. Never in the past: what was sent stays as it was. */
  readonly validFrom: Date | null;
}

const ADD = {
  name: 'messages.add_wording',
  text: `INSERT INTO messages.wording (municipality_id, kind, language, version, valid_from, words, set_by)
    SELECT $1::uuid, $2::text, $3::text, $4::int, $5::timestamptz, $6::jsonb, $7::uuid
    WHERE $4::int = 1 + coalesce((SELECT max(version) FROM messages.wording WHERE municipality_id = $1 AND kind = $2 AND language = $3), 0)
    ON CONFLICT DO NOTHING RETURNING version`,
};

/** A municipality says it in its own words; each version stays, with its day. By its tenant administrator. */
export class SetWording {
  private readonly kinds: ReadonlyMap<string, MessageKind>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    kinds: readonly MessageKind[],
  ) {
    this.kinds = new Map(kinds.map((kind) => [kind.name, kind]));
  }

  async execute(actor: Actor, input: SetWordingInput): Promise<Result<{ kind: string }, DomainError>> {
    const kind = this.kinds.get(input.kind);
    const municipalityId = actor.party?.municipalityId ?? null;
    if (municipalityId === null || actor.personId === null) return err(notFound());
    if (kind === undefined) return err(notFound({ path: ['kind'] }));
    const checked = input.words === null ? ok(null) : checkWording(kind, input.language, input.words);
    if (!checked.ok) return checked;
    return this.unitOfWork.run<{ kind: string }, DomainError>(actor, (work) => write(work, municipalityId, { ...input, words: checked.value }));
  }
}

async function write(work: Work, municipalityId: string, input: SetWordingInput): Promise<Result<{ kind: string }, DomainError>> {
  const now = await work.now(municipalityId);
  const validFrom = input.validFrom ?? now;
  if (validFrom < now) return err(invalid('WORDING_IN_THE_PAST', { path: ['validFrom'] }));
  const { kind, language, words } = input;
  const version = input.version + 1;
  const values = [municipalityId, kind, language, version, validFrom, words === null ? null : JSON.stringify(words), work.actor.personId];
  if ((await work.rows(ADD, values)).length === 0) return err(conflict());
  await work.audit({
    kind: 'message.worded',
    subject: { kind: 'municipality', id: municipalityId },
    municipalityId,
    data: { kind, language, version, validFrom: validFrom.toISOString(), own: words !== null },
  });
  return ok({ kind });
}
