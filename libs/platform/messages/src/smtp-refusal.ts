// SPDX-License-Identifier: EUPL-1.2

/** What one of our SMTP servers says no with. */
export class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    text: string,
  ) {
    super(text);
  }
}
