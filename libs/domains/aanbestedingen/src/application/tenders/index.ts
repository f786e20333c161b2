// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import type { DueHandlerClass } from '../due-handler-class.js';
import { ChangeTenderRoles } from './change-tender-roles.js';
import { CreateTender } from './create-tender.js';
import { DecidePublication } from './decide-publication.js';
import { FindLots } from './find-lots.js';
import { FindTenderWarnings } from './find-tender-warnings.js';
import { FindTenders } from './find-tenders.js';
import { FindWholeTenders } from './find-whole-tenders.js';
import { ProposePublication } from './propose-publication.js';
import { RecordPublicationStep } from './record-publication-step.js';
import { TenderBecomesPublic } from './tender-becomes-public.js';
import { TenderRoleGuard } from './tender-role-guard.js';
import { Tenders } from './tenders.js';
import { UpdateTender } from './update-tender.js';
import { WithdrawTender } from './withdraw-tender.js';

export const tendersProviders: Provider[] = [
  Tenders,
  CreateTender,
  UpdateTender,
  ChangeTenderRoles,
  ProposePublication,
  DecidePublication,
  RecordPublicationStep,
  WithdrawTender,
  FindTenders,
  FindLots,
  FindTenderWarnings,
  FindWholeTenders,
  TenderRoleGuard,
];
/** Providers that answer due moments (`DueHandler`). */
export const tendersDueHandlers: DueHandlerClass[] = [TenderBecomesPublic];
