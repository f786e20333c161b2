// SPDX-License-Identifier: EUPL-1.2
import type { DueHandler } from '@samenspel/database';

/** A provider that the worker asks for when a moment of its kind is due. */
export type DueHandlerClass = new (...dependencies: never[]) => DueHandler;
