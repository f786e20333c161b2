// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import type { DueHandlerClass } from '../due-handler-class.js';
import { AwardNoticeIsDue } from './award-notice-is-due.js';
import { AwardNotices } from './award-notices.js';
import { AwardRecord } from './award-record.js';
import { AwardRecordRule } from './award-record.rule.js';
import { ChangeStandstill } from './change-standstill.js';
import { ConfirmAward } from './confirm-award.js';
import { DecideAward } from './decide-award.js';
import { EndLot } from './end-lot.js';
import { FindAwardNoticeData } from './find-award-notice-data.js';
import { FindAward } from './find-award.js';
import { InterimRelief } from './interim-relief.js';
import { ProposeAward } from './propose-award.js';
import { RecordAwardNotice } from './record-award-notice.js';
import { Standstills } from './standstills.js';
import { WithdrawAward } from './withdraw-award.js';

export const awardProviders: Provider[] = [
  ...[Standstills, AwardNotices, FindAward, AwardRecord, AwardRecordRule],
  ...[ProposeAward, DecideAward, WithdrawAward, ChangeStandstill, InterimRelief, ConfirmAward, EndLot],
  ...[FindAwardNoticeData, RecordAwardNotice],
];
/** Providers that answer due moments (`DueHandler`). */
export const awardDueHandlers: DueHandlerClass[] = [AwardNoticeIsDue];
