// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok } from '@samenspel/kernel';
import { answerDrill, makeRecoveryKey } from '@samenspel/sealing';
import { vaultExample } from '@samenspel/sealing/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { BidStage, codesOf, done } from '../../testing/index.js';
import { RegisterRecoveryRecipient } from './register-recovery-recipient.js';
import { RegisterVault } from './register-vault.js';
import { VaultDrills } from './vault-drills.js';
import { VaultLotKeys } from './vault-lot-keys.js';

let database: TestDatabase;
let stage: BidStage;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database);
});
afterAll(async () => {
  await stage.close();
  await database.close();
});

const usable = async (personId: string | null): Promise<boolean> =>
  done(
    await database.unitOfWork.run(stage.tender.people.officer, async (work) =>
      ok([...(await new VaultLotKeys(stage.slots, stage.parties).withUsableVault(work, [personId ?? '']))]),
    ),
  ).length > 0;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('vaults and keys', () => {
  it('T-08 a vault counts once its owner showed that it opens, and for ninety days', async () => {
    const opener = await stage.tender.staffMember('opening_officer');
    const [register, drills] = [new RegisterVault(database.unitOfWork), new VaultDrills(database.unitOfWork)];
    expect(codesOf(await drills.start(opener))).toEqual(['NO_VAULT']);
    const vault = await vaultExample();
    done(await register.execute(opener, { recipient: vault.recipient, wrapped: base64(vault.wrapped) }));
    expect(await usable(opener.personId)).toBe(false);
    expect(codesOf(await drills.prove(opener, { answer: '0'.repeat(64) }))).toEqual(['NO_DRILL']);
    const { challenge } = done(await drills.start(opener));
    expect(codesOf(await drills.prove(opener, { answer: '0'.repeat(64) }))).toEqual(['DRILL_FAILED']);
    done(await drills.prove(opener, { answer: done(await answerDrill(new Uint8Array(Buffer.from(challenge, 'base64')), vault.identity)) }));
    expect(await usable(opener.personId)).toBe(true);
    await database.dataSource.query("UPDATE aanbestedingen.officer_vault SET proven_at = proven_at - interval '91 days' WHERE person_id = $1", [
      opener.personId,
    ]);
    expect(await usable(opener.personId)).toBe(false);
  });

  it('B-07 a secret that is not wrapped is refused, and so is a key that another has', async () => {
    const opener = await stage.tender.staffMember('opening_officer');
    const register = new RegisterVault(database.unitOfWork);
    const vault = await vaultExample();
    const open = base64(new TextEncoder().encode(vault.identity));
    expect(codesOf(await register.execute(opener, { recipient: vault.recipient, wrapped: open }))).toEqual(['VAULT_KEY_WRONG']);
    done(await register.execute(opener, { recipient: vault.recipient, wrapped: base64(vault.wrapped) }));
    const other = await stage.tender.staffMember('opening_officer');
    expect(codesOf(await register.execute(other, { recipient: vault.recipient, wrapped: base64(vault.wrapped) }))).toEqual(['CONFLICT']);
    const recovery = new RegisterRecoveryRecipient(database.unitOfWork);
    expect(codesOf(await recovery.execute(stage.tender.people.officer, { recipient: vault.recipient }))).toEqual(['RECOVERY_IS_A_VAULT']);
  });

  it('T-08 nothing is published without a recovery key in the safe', async () => {
    const { tender } = stage;
    const tenderId = await tender.draft();
    const { version } = await tender.load(tenderId);
    done(await tender.propose.execute(tender.people.officer, { tenderId, version }));
    await withoutRecovery(async () => {
      const decided = await tender.decide.execute(tender.people.decider, { tenderId, version, approve: true, reason: 'In orde.' });
      expect(codesOf(decided)).toEqual(['RECOVERY_KEY_MISSING']);
    });
    expect((await tender.load(tenderId)).status).toBe('draft');
  });

  it('B-07 each officer finds the own share only, and only with the task in that tender', async () => {
    const { lot } = await stage.published();
    const [one, two] = stage.tender.people.openers;
    const own = await stage.findVaults.ownShare(one, lot.id, 'quality');
    expect(own?.holder).toBe(one.personId);
    expect(own?.wrapped).not.toBeNull();
    expect((await stage.findVaults.ownShare(two, lot.id, 'quality'))?.sealed).not.toBe(own?.sealed);
    expect((await stage.findVaults.recoveryShare(one, lot.id, 'price'))?.holder).toBe('recovery');
    expect(await stage.findVaults.ownShare(stage.tender.people.officer, lot.id, 'quality')).toBeNull();
    expect(await stage.findVaults.recoveryShare(await stage.tender.staffMember('opening_officer'), lot.id, 'quality')).toBeNull();
    const kept = await database.dataSource.query<{ holder: string }[]>(
      'SELECT s.holder FROM aanbestedingen.lot_share s JOIN aanbestedingen.lot_key k ON k.set_id = s.set_id WHERE k.lot_id = $1',
      [lot.id],
    );
    // Three officers and the safe, for quality and for price.
    expect(kept).toHaveLength(8);
  });
});

/** The owner takes the municipality's recovery key away for a moment: the application may not. */
async function withoutRecovery(act: () => Promise<void>): Promise<void> {
  const { Client } = await import('pg');
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('DELETE FROM aanbestedingen.recovery_recipient');
  await act();
  await owner.end();
  done(
    await new RegisterRecoveryRecipient(database.unitOfWork).execute(stage.tender.people.officer, { recipient: (await makeRecoveryKey()).recipient }),
  );
}
