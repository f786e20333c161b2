// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { MoveSandboxClock, UnitOfWork } from '@samenspel/database';
import { DataSource } from 'typeorm';
import { ClockLoader } from './clock.loader.js';
import { ClockResolver } from './clock.resolver.js';

/** The clock of a municipality in the graph. */
export const clockResolvers: Provider[] = [
  {
    provide: MoveSandboxClock,
    inject: [UnitOfWork, DataSource],
    useFactory: (unitOfWork: UnitOfWork, dataSource: DataSource) => new MoveSandboxClock(unitOfWork, dataSource),
  },
  ClockLoader,
  ClockResolver,
];
