// SPDX-License-Identifier: EUPL-1.2
// Holds one real ceremony, as a process of the API does, until it is killed.
import 'reflect-metadata';
import { OpeningCeremony } from '@samenspel/sealing/ceremony';
import { DataSource } from 'typeorm';
import { CeremonyLocks } from '../application/bids/ceremony-locks.js';

const locks = new CeremonyLocks(new DataSource({ type: 'postgres', url: process.argv[2] ?? '' }));
const { sessionId, sessionRecipient, processId } = await OpeningCeremony.start();
await locks.hold(sessionId, () => process.exit(1));
process.send?.({ sessionId, sessionRecipient, processId });
