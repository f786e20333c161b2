// SPDX-License-Identifier: EUPL-1.2

/** Stands in each record of an opening. */
export const SOFTWARE = 'samenspel 0.1.0';
