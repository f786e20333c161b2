// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@samenspel/kernel';
import type { Response } from 'express';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** A plain page of our own, without script or style, for moments when no portal is there. `body` is HTML. */
export function sendPage(response: Response, status: number, language: Language, title: string, body: string): void {
  response
    .status(status)
    .set('cache-control', 'no-store')
    // Without it browsers call the origin of a posted form 'null', and the form is refused.
    .set('referrer-policy', 'same-origin')
    .type('html')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} – Samenspel</title></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`,
    );
}
