// SPDX-License-Identifier: EUPL-1.2
import { registerEnumType } from '@nestjs/graphql';
import { TENDER_ACTIONS } from '../../domain/tenders/available-actions.js';
import { LINTS } from '../../domain/tenders/lint.js';
import { PRICE_METHODS } from '../../domain/tenders/lot.js';
import { OUTSIDE_STEPS } from '../../domain/tenders/publication.js';
import { COOPERATION_CLAUSES, PREPARATION_PARTS, PROCEDURES, PUBLICATION_STEPS, TENDER_ROLES } from '../../domain/tenders/tender.js';
import { TENDER_STATUSES } from '../../domain/tenders/tender-status.js';

/** A list of the domain as an enum of the graph, so that the two cannot differ. */
export function enumOf<Value extends string>(name: string, description: string, values: readonly Value[]): Readonly<Record<Value, Value>> {
  const made = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(made, { name, description });
  return made;
}

export const TenderStatusEnum = enumOf('TenderStatus', 'Where a tender or a lot stands. From `opened` on lots go their own way.', TENDER_STATUSES);
export const ProcedureEnum = enumOf(
  'TenderProcedure',
  'How bidders are found: open to all, invited (several), direct (one), or social and other specific services.',
  PROCEDURES,
);
export const CooperationClauseEnum = enumOf('CooperationClause', 'What the winner does together with initiatives of the area.', COOPERATION_CLAUSES);
export const PriceMethodEnum = enumOf('PriceMethod', 'How price and quality are weighed against each other.', PRICE_METHODS);
export const PreparationPartEnum = enumOf('PreparationPart', 'In what somebody took part before publication.', PREPARATION_PARTS);
export const TenderRoleEnum = enumOf('TenderRole', 'A task in a tender.', TENDER_ROLES);
export const PublicationStepEnum = enumOf('PublicationStepKind', 'A recorded step of publishing.', PUBLICATION_STEPS);
export const OutsideStepEnum = enumOf('OutsidePublicationStep', 'A step in another system, which a person records here.', OUTSIDE_STEPS);
export const TenderActionEnum = enumOf('TenderAction', 'A mutation that the asker may do now.', TENDER_ACTIONS);
export const LintCodeEnum = enumOf('TenderWarningCode', 'What a careful reader would ask about.', LINTS);

/** The codes of eForms have a dash, which an enum of the graph cannot have. */
export const ReservationEnum = { res_pub_ser: 'res-pub-ser', res_ws: 'res-ws' } as const;
registerEnumType(ReservationEnum, {
  name: 'Reservation',
  description: 'For whom bidding is reserved: a public mission (res_pub_ser) or sheltered workshops (res_ws).',
});
