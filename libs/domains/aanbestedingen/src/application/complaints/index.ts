// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import type { DueHandlerClass } from '../due-handler-class.js';
import { ComplainantSeal } from './complainant-seal.js';
import { ComplaintIsDue } from './complaint-is-due.js';
import { FileComplaint } from './file-complaint.js';
import { FindComplaints } from './find-complaints.js';
import { HandleComplaint } from './handle-complaint.js';

export const complaintsProviders: Provider[] = [ComplainantSeal, FileComplaint, HandleComplaint, FindComplaints];
/** Providers that answer due moments (`DueHandler`). */
export const complaintsDueHandlers: DueHandlerClass[] = [ComplaintIsDue];
