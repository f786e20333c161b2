// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@samenspel/kernel';

interface Parts {
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly link: { readonly address: string; readonly words: string };
  readonly foot: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** One column, no pictures, nothing that is loaded from elsewhere: it reads the same in every mail program. */
export function html({ language, subject, body, link, foot }: Parts): string {
  const paragraphs = body
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1d2b26;background:#ffffff">
<main style="max-width:36em">
${paragraphs}
<p><a href="${escaped(link.address)}" style="color:#0b5345">${escaped(link.words)}</a></p>
<p style="font-size:14px;color:#4a5a55">${escaped(foot)}</p>
</main>
</body>
</html>
`;
}
