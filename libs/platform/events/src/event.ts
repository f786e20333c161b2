// SPDX-License-Identifier: EUPL-1.2

/** A fact that others may react to; its type and data are declared in `contracts/<domain>.ts`. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly version: number;
  readonly municipalityId: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly data: Data;
}

/** An event as it stands in the log. */
export interface LoggedEvent<Type extends string = string, Data = unknown> extends NewEvent<Type, Data> {
  readonly id: string;
  readonly at: Date;
}
