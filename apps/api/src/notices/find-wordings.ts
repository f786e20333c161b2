// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { messageKinds } from '@samenspel/composition';
import type { Actor } from '@samenspel/kernel';
import { latestWordings, placeholdersOf, type MessageKind, type WordingVersion } from '@samenspel/messages';
import { DataSource } from 'typeorm';
import type { MessageKindType, MessageWordingType } from './wording.types.js';

/** Every kind of message with the words that the actor's municipality has for it. */
@Injectable()
export class FindWordings {
  constructor(private readonly dataSource: DataSource) {}

  async ofOwnMunicipality(actor: Actor): Promise<readonly MessageKindType[]> {
    const municipalityId = actor.party?.municipalityId ?? null;
    if (municipalityId === null) return [];
    const own = await latestWordings(this.dataSource, municipalityId);
    return messageKinds.map((kind) => toKind(kind, own));
  }

  async byName(actor: Actor, name: string): Promise<MessageKindType | null> {
    return (await this.ofOwnMunicipality(actor)).find((kind) => kind.name === name) ?? null;
  }
}

const toKind = (kind: MessageKind, own: readonly WordingVersion[]): MessageKindType => ({
  ...{ name: kind.name, legal: kind.legal, neutral: kind.neutral, placeholders: placeholdersOf(kind) },
  wordings: (['nl', 'en'] as const).map((language): MessageWordingType => {
    const latest = own.find((one) => one.kind === kind.name && one.language === language);
    return {
      ...{ language, version: latest?.version ?? 0, validFrom: latest?.validFrom ?? null, own: (latest?.words ?? null) !== null },
      ...(latest?.words ?? kind.words[language]),
    };
  }),
});
