// SPDX-License-Identifier: EUPL-1.2
import type { LogFields } from './log-fields.js';

const FRAMES = 8;
const FRAME = /^\s*at (?:(?:async )?[\w.<>[\] ]{0,80} )?\(?[^\s()]{1,300}:\d+:\d+\)?$/;

/** Of an error only its kind and place. Its message stays out: PostgreSQL and others quote values in theirs. */
export function errorFields(error: unknown): Pick<LogFields, 'errorName' | 'errorCode' | 'at'> {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = (error as { code?: unknown }).code ?? (error as { driverError?: { code?: unknown } }).driverError?.code;
  const frames = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line));
  return {
    errorName: error.constructor.name,
    ...(typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? { errorCode: code } : {}),
    at: frames.slice(0, FRAMES).map((line) => line.trim()),
  };
}
