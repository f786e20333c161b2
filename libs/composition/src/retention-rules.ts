// SPDX-License-Identifier: EUPL-1.2
import { AwardRecordRule, BidsNotAwardedRule } from '@samenspel/aanbestedingen';
import { sessionsRule } from '@samenspel/accounts';
import { answersRule, AuditPayloadRule, type RetentionRule } from '@samenspel/database';
import type { InstallationKeys } from '@samenspel/keys';
import { noticesRule } from '@samenspel/messages';

/** Rules that are providers of the modules of domains. */
const ruleClasses = [BidsNotAwardedRule, AwardRecordRule] as const;

/** how long each kind of record is kept, of all libs. `provider` gives what the modules of the domains made. */
export const retentionRules = (keys: InstallationKeys, provider: <T>(kind: new (...dependencies: never[]) => T) => T): readonly RetentionRule[] => [
  ...[sessionsRule, answersRule, noticesRule],
  ...ruleClasses.map((kind) => provider<RetentionRule>(kind)),
  new AuditPayloadRule(keys),
];
