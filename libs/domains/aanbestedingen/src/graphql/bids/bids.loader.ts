// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RequestLoader } from '@samenspel/graphql-kit';
import type { QualityPart } from '@samenspel/sealing';
import { FindBids, type BidClarification, type BidPartner, type BidVerdict } from '../../application/bids/find-bids.js';
import { FindValidity, type ValidityView } from '../../application/bids/find-validity.js';
import { FindOpening, type Closing, type LotRecipients, type SupersededClosing } from '../../application/bids/find-opening.js';

/** What belongs to lots and bids, for one request. */
@Injectable()
export class BidsLoader {
  readonly closings: RequestLoader<string, Closing>;
  readonly supersededClosings: RequestLoader<string, readonly SupersededClosing[]>;
  readonly recipients: RequestLoader<string, LotRecipients>;
  readonly qualities: RequestLoader<string, QualityPart>;
  readonly partners: RequestLoader<string, readonly BidPartner[]>;
  readonly clarifications: RequestLoader<string, BidClarification>;
  readonly verdicts: RequestLoader<string, BidVerdict>;
  readonly validities: RequestLoader<string, ValidityView>;

  constructor(opening: FindOpening, bids: FindBids, validity: FindValidity) {
    this.closings = new RequestLoader((_context, ids) => opening.closings(ids));
    this.supersededClosings = new RequestLoader((_context, ids) => opening.supersededClosings(ids));
    this.recipients = new RequestLoader((_context, ids) => opening.recipients(ids));
    this.qualities = new RequestLoader(({ actor }, ids) => bids.qualities(actor, ids));
    this.partners = new RequestLoader((_context, ids) => bids.partners(ids));
    this.clarifications = new RequestLoader(({ actor }, ids) => bids.clarifications(actor, ids));
    this.validities = new RequestLoader(({ actor }, ids) => validity.ofBids(actor, ids));
    this.verdicts = new RequestLoader(({ actor }, ids) => bids.verdicts(actor, ids));
  }
}
