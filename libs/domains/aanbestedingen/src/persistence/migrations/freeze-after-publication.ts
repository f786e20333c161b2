// SPDX-License-Identifier: EUPL-1.2

/** What an officer wrote in a tender; all of it stands still from the decision to publish on. */
const TENDER_TEXT = `municipality_id, sandbox, number, procedure, title, description, social_value, cpv_code, area_codes, area_year, themes,
  estimated_value_cents, above_threshold, threshold_cents, procedure_reason, lots_reason, splitting_note, cooperation_clause, cooperation_reason,
  involvement, advice_round, reserved, question_deadline, answers_by, bid_deadline, advice_ends_at, award_planned_on, contract_starts_on,
  bid_valid_days, standstill, created_by, created_at`;
const LOT_TEXT = 'tender_id, position, title, scale_max, price_method, price_weight_bp, price_min_cents, price_max_cents, price_ceiling';

const rowOf = (alias: 'OLD' | 'NEW', columns: string): string =>
  `(${columns
    .split(',')
    .map((column) => `${alias}.${column.trim()}`)
    .join(', ')})`;

/**
 * T-10 as a wall of its own: whatever code does, the database refuses another criterion, weight, formula,
 * advice rule or date in a tender that is no draft.
 */
export const freezeAfterPublication: readonly string[] = [
  `CREATE FUNCTION aanbestedingen.tender_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.status <> 'draft' AND ${rowOf('OLD', TENDER_TEXT)} IS DISTINCT FROM ${rowOf('NEW', TENDER_TEXT)} THEN
      RAISE EXCEPTION 'T-10: a tender that was decided on does not change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$`,
  'CREATE TRIGGER tender_is_frozen BEFORE UPDATE ON aanbestedingen.tender FOR EACH ROW EXECUTE FUNCTION aanbestedingen.tender_is_frozen()',
  `CREATE FUNCTION aanbestedingen.lot_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE shown text;
  BEGIN
    IF TG_OP = 'UPDATE' AND ${rowOf('OLD', LOT_TEXT)} IS NOT DISTINCT FROM ${rowOf('NEW', LOT_TEXT)} THEN RETURN NEW; END IF;
    SELECT status INTO shown FROM aanbestedingen.tender WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.tender_id ELSE NEW.tender_id END;
    IF shown <> 'draft' THEN
      RAISE EXCEPTION 'T-10: the lots of a tender that was decided on do not change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$`,
  'CREATE TRIGGER lot_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON aanbestedingen.lot FOR EACH ROW EXECUTE FUNCTION aanbestedingen.lot_is_frozen()',
  `CREATE FUNCTION aanbestedingen.criterion_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE shown text;
  BEGIN
    SELECT status INTO shown FROM aanbestedingen.lot WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.lot_id ELSE NEW.lot_id END;
    IF shown <> 'draft' THEN
      RAISE EXCEPTION 'T-10: the criteria of a tender that was decided on do not change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$`,
  `CREATE TRIGGER criterion_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON aanbestedingen.criterion
    FOR EACH ROW EXECUTE FUNCTION aanbestedingen.criterion_is_frozen()`,
  `CREATE FUNCTION aanbestedingen.invited_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE shown text;
  BEGIN
    SELECT status INTO shown FROM aanbestedingen.tender WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.tender_id ELSE NEW.tender_id END;
    IF shown <> 'draft' THEN
      RAISE EXCEPTION 'T-10: the invitations of a tender that was decided on do not change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$`,
  `CREATE TRIGGER invited_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON aanbestedingen.invited_party
    FOR EACH ROW EXECUTE FUNCTION aanbestedingen.invited_is_frozen()`,
];
