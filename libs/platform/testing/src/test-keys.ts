// SPDX-License-Identifier: EUPL-1.2
import { InstallationKeys } from '@samenspel/keys';

/** The same in every spec, so that a failing run can be looked at again. */
export const testKeys = (): InstallationKeys => InstallationKeys.parse(`1:${Buffer.alloc(32, 7).toString('base64')}`);
