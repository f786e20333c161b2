// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseParts } from '@samenspel/composition';
import { checkMigrationLevel, createDataSource } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from '../../../tools/backup/check-restored.mjs';
import { emptyDatabase, type EmptyDatabase } from '../../../tools/backup/empty-database.js';
import { restoreBackup } from '../../../tools/backup/restore-backup.mjs';
import { startApi, type RunningApi } from './harness.js';

const FOLDER = join(import.meta.dirname, '../../../tools/backup/earlier-releases');
const RELEASES = ['2026-11-29'];
/** The migrations say more than the entities (see the spec of all migrations); what is left would be drift. */
const MIGRATION_SAYS_MORE = /^(ALTER TABLE \S+ DROP CONSTRAINT|DROP INDEX|ALTER TABLE \S+ ALTER COLUMN \S+ (SET|DROP) DEFAULT)/;
const TENDER = 'query ($id: ID!) { tender(id: $id) { title status lots(first: 5) { nodes { id status } } } }';
const AWARD =
  'query ($id: ID!) { lot(id: $id) { id status standstill { startsOn endsAt } openingRecord(purpose: quality) { digests { qualitySha256 } } } }';
const MY_BID = 'query ($lotId: ID!) { myBid(lotId: $lotId) { receipt { text } } }';

interface Release {
  readonly identity: string;
  readonly installationKeys: string;
  readonly receiptKey: string;
  readonly played: { readonly tenderId: string; readonly lotId: string };
  readonly sealed: { readonly tenderId: string; readonly lotId: string; readonly receipt: string };
}

describe.each(RELEASES)('the demo of %s', (name) => {
  const release = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Release;
  const { installationKeys, receiptKey, played, sealed } = release;
  let empty: EmptyDatabase;
  let manifest: Awaited<ReturnType<typeof restoreBackup>>['manifest'];
  let api: RunningApi;

  beforeAll(async () => {
    empty = await emptyDatabase();
    const target = { ownerUrl: empty.ownerUrl, appRole: {}, documentsDir: empty.documents, installationKeys };
    ({ manifest } = await restoreBackup({ file: join(FOLDER, `${name}.backup`), identity: release.identity, target }));
    const database = await empty.connect(InstallationKeys.parse(installationKeys));
    api = await startApi({ database, environment: { SAMENSPEL_INSTALLATION_KEYS: installationKeys, SAMENSPEL_RECEIPT_KEY: receiptKey } });
  });
  afterAll(async () => {
    await api.close();
    await empty.drop();
  });

  it('has all migrations of this release, and what the entities describe', async () => {
    const owner = await createDataSource(empty.ownerUrl, databaseParts, 1).initialize();
    expect(await checkMigrationLevel(owner, databaseParts)).toEqual({ level: 'equal' });
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    expect(upQueries.map(({ query }) => query).filter((query) => !MIGRATION_SAYS_MORE.test(query))).toEqual([]);
  });

  it('X-01 has a whole audit chain, up to the heads that were signed then', async () => {
    const place = { ownerUrl: empty.ownerUrl, documentsDir: empty.documents, installationKeys, receiptKey, earlierReceiptKeys: '' };
    expect(manifest.heads.length).toBeGreaterThan(0);
    // The copy was made without envelopes, which the check says of each lot.
    expect((await faultsOf(place, manifest)).filter((fault) => !fault.startsWith('An envelope of lot'))).toEqual([]);
  });

  it('T-07 X-02 shows its tenders to everybody, from the notice to the award', async () => {
    const { data, errors } = await api.graphql<{ tender: { title: string; status: string; lots: { nodes: { id: string }[] } } }>(null, TENDER, {
      id: played.tenderId,
    });
    expect(errors).toBeUndefined();
    expect(data?.tender.title).toBe('Dagbesteding en vervoer in Eemdal');
    expect(data?.tender.lots.nodes.map(({ id }) => id)).toEqual([played.lotId]);
    const award = await api.graphql<{ lot: { status: string; openingRecord: { digests: unknown[] } } }>(null, AWARD, { id: played.lotId });
    expect(award.errors).toBeUndefined();
    expect(award.data?.lot.status).toBe('contracted');
    expect(award.data?.lot.openingRecord.digests.length).toBeGreaterThan(2);
  });

  it('B-06 gives a bidder the receipt of a bid that is still sealed', async () => {
    const [row] = await api.database.dataSource.query<{ person: string; party: string }[]>(
      `SELECT m.person_id AS person, p.id AS party FROM parties.party p JOIN parties.membership m ON m.party_id = p.id WHERE p.name LIKE '%De Linde%'`,
    );
    const browser = await api.asActor({ personId: row?.person ?? '', party: { id: row?.party ?? '', kind: 'provider', municipalityId: null } });
    const { data, errors } = await api.graphql<{ myBid: { receipt: { text: string } } }>(browser, MY_BID, { lotId: sealed.lotId });
    expect(errors).toBeUndefined();
    expect(data?.myBid.receipt.text).toBe(sealed.receipt);
  });
});
