// SPDX-License-Identifier: EUPL-1.2
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { SealedPlaces } from '@samenspel/aanbestedingen';
import { ActorSource } from '@samenspel/access';
import { AuditHeads } from '@samenspel/audit';
import { textParts } from '@samenspel/composition';
import { Reads, UnitOfWork } from '@samenspel/database';
import { Draining, PROBLEM_SETTINGS, type ProblemSettings } from '@samenspel/http-kit';
import { EnvelopeStore, InstallationKeys, ReceiptKeys } from '@samenspel/keys';
import { Health, Log, Metrics } from '@samenspel/telemetry';
import { Texts } from '@samenspel/texts';
import { DataSource } from 'typeorm';
import type { Core } from './core.js';
import { healthOf } from './health/health-of.js';

/** What every module may ask for in its constructors. */
@Global()
@Module({})
export class PlatformModule {
  static with(core: Core): DynamicModule {
    const { log, metrics } = core;
    const texts = new Texts(textParts);
    const problems: ProblemSettings = {
      say: (language, code, params) => texts.textOf(language, code, params),
      report: (error, correlationId) => {
        metrics.countFailure('request');
        log.failure('request.failed', error, { correlationId });
      },
    };
    const providers = [
      { provide: DataSource, useValue: core.dataSource },
      { provide: UnitOfWork, useValue: core.unitOfWork },
      { provide: Reads, useValue: core.reads },
      { provide: InstallationKeys, useValue: core.keys },
      { provide: ReceiptKeys, useValue: core.receiptKeys },
      { provide: EnvelopeStore, useValue: core.envelopes },
      { provide: SealedPlaces, useValue: new SealedPlaces(core.settings.sealedPlaces, core.settings.sealedPlacesPerLot) },
      { provide: AuditHeads, useValue: new AuditHeads(core.dataSource) },
      { provide: Log, useValue: log },
      { provide: Metrics, useValue: metrics },
      { provide: Health, useValue: healthOf(core) },
      { provide: Draining, useValue: core.draining },
      { provide: Texts, useValue: texts },
      { provide: PROBLEM_SETTINGS, useValue: problems },
      ActorSource,
    ];
    return { module: PlatformModule, providers, exports: providers };
  }
}
