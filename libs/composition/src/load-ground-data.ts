// SPDX-License-Identifier: EUPL-1.2
import { loadAreas } from '@samenspel/areas';
import { createDataSource } from '@samenspel/database';
import { loadReference } from '@samenspel/reference';

/**
 * Brings what every installation needs into the database: code lists, dated figures, municipalities and their areas. Does
 * nothing when that is there already; gives back the names of what was loaded.
 */
export async function loadGroundData(url: string): Promise<string[]> {
  const dataSource = createDataSource(url, [], 1, { applicationName: 'samenspel-ground-data' });
  await dataSource.initialize();
  try {
    return await dataSource.transaction(async (db) => [...(await loadReference(db)), ...(await loadAreas(db))]);
  } finally {
    await dataSource.destroy();
  }
}
