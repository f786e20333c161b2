// SPDX-License-Identifier: EUPL-1.2

/** What never changes after the decision to publish: another subject, formula or rule of advice is another tender (T-10). */
const NEVER = `municipality_id, sandbox, number, procedure, cpv_code, area_codes, area_year, themes, above_threshold, threshold_cents, splitting_note,
  involvement, preparation, advice_round, reserved, standstill, created_by, created_at`;
/** What changes with an approved rectification or extension only. */
const BY_CHANGE = `title, description, social_value, estimated_value_cents, procedure_reason, lots_reason, cooperation_clause, cooperation_reason,
  question_deadline, answers_by, bid_deadline, advice_ends_at, award_planned_on, contract_starts_on, bid_valid_days`;
const LOT_NEVER = 'tender_id, position, scale_max, price_method, price_weight_bp, price_min_cents, price_max_cents, price_ceiling';

const rowOf = (alias: 'OLD' | 'NEW', columns: string): string =>
  `(${columns
    .split(',')
    .map((column) => `${alias}.${column.trim()}`)
    .join(', ')})`;
const differs = (columns: string): string => `${rowOf('OLD', columns)} IS DISTINCT FROM ${rowOf('NEW', columns)}`;

/** T-10: the walls of before, with one door: the version that an approved change of this very tender names. */
export const freezeExceptChanges: readonly string[] = [
  `CREATE OR REPLACE FUNCTION aanbestedingen.tender_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.status = 'draft' THEN RETURN NEW; END IF;
    IF ${differs(NEVER)} THEN
      RAISE EXCEPTION 'T-10: a tender that was decided on does not change' USING ERRCODE = 'restrict_violation';
    END IF;
    IF ${differs(BY_CHANGE)} AND NOT EXISTS (SELECT FROM aanbestedingen.tender_change c
        WHERE c.tender_id = NEW.id AND c.approved AND c.applied_version = NEW.version AND NEW.version = OLD.version + 1) THEN
      RAISE EXCEPTION 'T-10: a tender that was decided on changes by a rectification only' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.bid_deadline < OLD.bid_deadline THEN
      RAISE EXCEPTION 'T-10: a deadline does not move forward' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$`,
  `CREATE OR REPLACE FUNCTION aanbestedingen.lot_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE shown text;
  BEGIN
    IF TG_OP = 'UPDATE' AND NOT (${differs(`${LOT_NEVER}, title`)}) THEN RETURN NEW; END IF;
    SELECT status INTO shown FROM aanbestedingen.tender WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.tender_id ELSE NEW.tender_id END;
    IF shown <> 'draft' THEN
      IF TG_OP <> 'UPDATE' THEN
        RAISE EXCEPTION 'T-10: the lots of a tender that was decided on do not change' USING ERRCODE = 'restrict_violation';
      END IF;
      IF ${differs(LOT_NEVER)} OR NOT EXISTS (SELECT FROM aanbestedingen.tender_change c JOIN aanbestedingen.tender t ON t.id = c.tender_id
          WHERE c.tender_id = NEW.tender_id AND c.approved AND c.applied_version = t.version AND c.kind = 'rectification') THEN
        RAISE EXCEPTION 'T-10: the lots of a tender that was decided on do not change' USING ERRCODE = 'restrict_violation';
      END IF;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$`,
];
