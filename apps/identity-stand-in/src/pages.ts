// SPDX-License-Identifier: EUPL-1.2
import type { StandInAccount } from './stand-in-accounts.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const titles = {
  digid: 'Inwoners (als DigiD)',
  eherkenning: 'Organisaties (als eHerkenning)',
  municipality: 'Medewerkers van de gemeente',
  email: 'Met e-mail',
} as const;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}button{display:block;width:100%;font:inherit;text-align:left;padding:.6rem 1rem;margin:.4rem 0;cursor:pointer}
.note{border-left:.4rem solid #b35900;padding:.5rem 1rem;background:#fff5e6}small{color:#444}</style></head><body>${body}</body></html>`;

const button = (account: StandInAccount): string =>
  `<button name="account" value="${escape(account.id)}">${escape(account.name)}${account.about === undefined ? '' : `<br><small>${escape(account.about)}</small>`}</button>`;

/** The list to choose from. No password: it proves nothing, and says so. */
export function choicePage(uid: string, accounts: readonly StandInAccount[]): string {
  const groups = (Object.keys(titles) as (keyof typeof titles)[]).map((method) => {
    const members = accounts.filter((account) => account.method === method);
    return members.length === 0 ? '' : `<h2>${titles[method]}</h2>${members.map(button).join('')}`;
  });
  return page(
    'Kies wie u bent',
    `<h1>Kies wie u bent</h1><p class="note">Dit is een plaatsvervanger voor DigiD, eHerkenning en de gemeente. Alle personen zijn verzonnen. U hebt geen wachtwoord nodig.</p>
<form method="post" action="/interaction/${escape(uid)}">${groups.join('')}</form>`,
  );
}

export const expiredPage = (): string =>
  page('Opnieuw beginnen', '<h1>Begin opnieuw</h1><p>Deze aanmelding is verlopen. Ga terug naar Samenspel en meld u opnieuw aan.</p>');
