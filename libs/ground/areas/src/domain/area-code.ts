// SPDX-License-Identifier: EUPL-1.2

/** P-02: gemeente > wijk > buurt; the digits of a code begin with those of its parent. */
export type AreaKind = 'gemeente' | 'wijk' | 'buurt';

/** An area is a code of one year: on 1 January the same code may become another piece of land, or nothing. */
export interface AreaRef {
  readonly code: string;
  readonly year: number;
}

const FORMS: readonly (readonly [AreaKind, RegExp])[] = [
  ['gemeente', /^GM\d{4}$/],
  ['wijk', /^WK\d{6}$/],
  ['buurt', /^BU\d{8}$/],
];

/** Null for text that is no area code. */
export const areaKindOf = (code: string): AreaKind | null => FORMS.find(([, form]) => form.test(code))?.[0] ?? null;

/** The gemeente in which an area lies; of a gemeente itself. */
export const gemeenteOf = (code: string): string => `GM${code.slice(2, 6)}`;

/** The wijk of a buurt, or a wijk itself; null for a gemeente, which has many. */
export const wijkOf = (code: string): string | null => (areaKindOf(code) === 'gemeente' ? null : `WK${code.slice(2, 8)}`);

/** The area one step up; null for a gemeente. */
export const parentOf = (code: string): string | null => {
  const kind = areaKindOf(code);
  return kind === 'buurt' ? wijkOf(code) : kind === 'wijk' ? gemeenteOf(code) : null;
};

/** True when `inner` is `outer` or lies in it, both of the same year. */
export const containsArea = (outer: AreaRef, inner: AreaRef): boolean =>
  outer.year === inner.year && inner.code.slice(2).startsWith(outer.code.slice(2));
