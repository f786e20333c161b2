// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@samenspel/access';
import { machineMay } from './machine-scope.js';

const never = Object.keys(catalogue).filter((permission) => !machineMay(permission));

describe('what a machine never does', () => {
  it('opens, signs, decides or scores nothing, whatever the account behind it may do', () => {
    for (const permission of [
      'opening:open',
      'advice:sign',
      'contract:sign',
      'award:decide',
      'bid:decide-validity',
      'tender:publish',
      'complaint:decide',
      'score:give',
      'advice:declare',
      'vault:manage',
    ]) {
      expect([permission, never.includes(permission)]).toEqual([permission, true]);
    }
  });

  it('gives no roles and makes no other machines', () => {
    for (const permission of ['member:manage', 'staff-role:propose', 'staff-role:confirm', 'machine:manage', 'invitation:create']) {
      expect([permission, never.includes(permission)]).toEqual([permission, true]);
    }
  });

  it('may read what is public and submit a bid when its scope says so', () => {
    for (const permission of ['tender:read', 'initiative:read', 'opening:read-record', 'bid:submit', 'bid:draft', 'question:ask']) {
      expect([permission, machineMay(permission)]).toEqual([permission, true]);
    }
  });
});
