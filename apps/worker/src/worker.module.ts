// SPDX-License-Identifier: EUPL-1.2
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { SealedPlaces } from '@samenspel/aanbestedingen';
import { AuditHeads } from '@samenspel/audit';
import { domainModules, textParts } from '@samenspel/composition';
import { Reads, UnitOfWork } from '@samenspel/database';
import { EnvelopeStore, InstallationKeys, ReceiptKeys } from '@samenspel/keys';
import { Log } from '@samenspel/telemetry';
import { Texts } from '@samenspel/texts';
import { DataSource } from 'typeorm';
import type { Core } from './core.js';
import { reactionClasses } from './reactions/index.js';

/** The use cases of all domains, without any edge: due moments and reactions call them. */
@Global()
@Module({})
export class WorkerModule {
  static with(core: Core): DynamicModule {
    const platform = [
      { provide: DataSource, useValue: core.dataSource },
      { provide: UnitOfWork, useValue: core.unitOfWork },
      { provide: Reads, useValue: new Reads(core.dataSource) },
      { provide: InstallationKeys, useValue: core.keys },
      { provide: ReceiptKeys, useValue: core.receiptKeys },
      { provide: EnvelopeStore, useValue: core.envelopes },
      { provide: SealedPlaces, useValue: new SealedPlaces(core.settings.sealedPlaces, core.settings.sealedPlacesPerLot) },
      { provide: AuditHeads, useValue: new AuditHeads(core.dataSource) },
      { provide: Log, useValue: core.log },
      { provide: Texts, useValue: new Texts(textParts) },
    ];
    return { module: WorkerModule, imports: [...domainModules], providers: [...platform, ...reactionClasses], exports: platform };
  }
}
