// SPDX-License-Identifier: EUPL-1.2

/** what happened, to what, and why. Who and for whom are taken from the actor; when, from the database. */
export interface AuditEntry {
  /** Stands in clear: `<subject>.<past participle>`, such as `tender.published`. */
  readonly kind: string;
  /** Its key encrypts the payload; erasing the subject destroys that key. For an act about a person: the person. */
  readonly subject: AuditSubject;
  readonly municipalityId?: string | null;
  /** Why, when the actor had to say so. */
  readonly reason?: string;
  /** Details, without anything that the sealed chain keeps. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
}
