// SPDX-License-Identifier: EUPL-1.2
import type { InstallationKeys } from '@samenspel/keys';
import type { DataSource } from 'typeorm';

const BATCH = 100;

/**
 * After a rotation of the installation key: seals subject keys again under the current version. The tag stays as it is, for
 * it cannot be made without the subject; look-ups ask for the tags of all versions.
 */
export class ResealSubjectKeys {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: InstallationKeys,
  ) {}

  /** Returns how many were sealed again; go on until 0, then the old version opens nothing any more. */
  async next(): Promise<number> {
    const version = Buffer.alloc(2);
    version.writeUInt16BE(this.keys.currentVersion);
    const rows: { id: string; sealed_key: Buffer }[] = await this.dataSource.query(
      `SELECT id, sealed_key FROM audit.subject_key WHERE sealed_key IS NOT NULL AND substring(sealed_key FROM 1 FOR 2) <> $1 LIMIT ${BATCH}`,
      [version],
    );
    for (const { id, sealed_key: old } of rows) {
      const place = `audit.subject_key ${id}`;
      const sealed = this.keys.seal('audit', this.keys.open('audit', old, place), place);
      await this.dataSource.query('UPDATE audit.subject_key SET sealed_key = $2 WHERE id = $1 AND sealed_key = $3', [id, sealed, old]);
    }
    return rows.length;
  }
}
