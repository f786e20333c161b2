// SPDX-License-Identifier: EUPL-1.2
import { graphql, type ResultOf } from '@samenspel/api-client';

export const TENDER = graphql(`
  query TenderPage($id: ID!, $slug: String!) {
    municipality(slug: $slug) {
      id
      name
      now
    }
    tender(id: $id) {
      id
      number
      title
      description
      status
      municipalitySlug
      availableActions
      publishedAt
      closedAt
      socialValue
      cooperationClause
      cooperationReason
      adviceRound {
        announced
        howItCounts
        reason
      }
      ending {
        kind
        reason
        decidedAt
      }
      dates {
        key
        day
        at
        because
        rule
        article
      }
      planning {
        questionDeadline
        answersBy
        bidDeadline
        adviceEndsAt
        awardPlannedOn
        contractStartsOn
      }
      clarificationNotes(first: 20) {
        nodes {
          id
          number
          publishedAt
          answers {
            position
            question
            answer
          }
        }
      }
      lots(first: 10) {
        nodes {
          id
          title
          status
          scaleMax
          priceMethod
          priceWeightBp
          keys {
            quality
            price
          }
          criteria(first: 30) {
            nodes {
              id
              parentId
              title
              description
              weightBp
              maxValue {
                cents
              }
              advised
            }
          }
        }
      }
    }
  }
`);

type Data = ResultOf<typeof TENDER>;
export type Tender = NonNullable<Data['tender']>;
export type Lot = Tender['lots']['nodes'][number];
