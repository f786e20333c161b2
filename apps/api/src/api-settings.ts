// SPDX-License-Identifier: EUPL-1.2
import { apiTable, readSettings, type Environment } from '@samenspel/config';

/** Everything that this program is told, read once and checked. */
export const readApiSettings = (environment: Environment): ApiSettings => readSettings(apiTable, environment);

export type ApiSettings = ReturnType<typeof readSettings<typeof apiTable>>;
