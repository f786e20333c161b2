// SPDX-License-Identifier: EUPL-1.2
import { graphql, type ResultOf } from '@samenspel/api-client';

export const TENDER_DESK = graphql(`
  query TenderDesk($id: ID!) {
    tender(id: $id) {
      id
      version
      number
      title
      description
      status
      municipalitySlug
      availableActions
      estimatedValue {
        cents
      }
      aboveThreshold
      procedure
      warnings {
        code
        message
        article
      }
      publicationSteps {
        id
        kind
        at
        reason
        reference
      }
      dates {
        key
        day
        at
        because
        article
      }
      planning {
        questionDeadline
        bidDeadline
        adviceEndsAt
        awardPlannedOn
        contractStartsOn
      }
      lots(first: 10) {
        nodes {
          id
          title
          status
        }
      }
    }
  }
`);

export type Tender = NonNullable<ResultOf<typeof TENDER_DESK>['tender']>;
