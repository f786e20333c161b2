// SPDX-License-Identifier: EUPL-1.2
import { systemActor } from '@samenspel/kernel';
import { AppointFirstAdministrator, CheckMunicipality, CreateMunicipality, FindMunicipalities, partiesTexts } from '@samenspel/parties';
import { Texts } from '@samenspel/texts';
import { randomUUID } from 'node:crypto';

/** @typedef {import('./with-parties.mjs').Parties} Parties */

const texts = new Texts([{ name: 'parties', texts: partiesTexts }]);
const PERSON = {
  name: 'municipality-person-by-email',
  text: 'SELECT id FROM accounts.person WHERE lower(email) = lower($1) AND disabled_at IS NULL',
};

/**
 * The value of a use case, or an error that says what to do.
 * @template T @param {import('@samenspel/kernel').Result<T, import('@samenspel/kernel').DomainError>} result @returns {T}
 */
function valueOf(result) {
  if (result.ok) return result.value;
  throw new Error(texts.textOfError('en', result.error));
}

/** @param {Parties} parties @param {string} slug */
async function municipalityOf({ reads }, slug) {
  const municipality = await new FindMunicipalities(reads).bySlug(slug);
  if (municipality === null)
    throw new Error(`There is no municipality "${slug}". Make it first: npm run municipality -- create GM0308 --slug ${slug}`);
  return municipality;
}

/** @param {Parties} parties @param {{ code: string, slug: string, sandbox: boolean, name: string | null }} input */
export async function create(parties, input) {
  valueOf(await new CreateMunicipality(parties.unitOfWork).execute(systemActor(randomUUID()), input));
  const { name, sandbox, slug } = await municipalityOf(parties, input.slug);
  return `${name} takes part${sandbox ? ', as a sandbox' : ''}, under /${slug}.\n${await check(parties, slug)}`;
}

/** @param {Parties} parties @param {string} slug @param {string} email */
export async function appoint(parties, slug, email) {
  const municipality = await municipalityOf(parties, slug);
  const [person, ...others] = await parties.reads.rows(PERSON, [email]);
  if (person === undefined)
    throw new Error(`Nobody with the address ${email} has an account here. Ask them to sign in once and to fill in this address.`);
  if (others.length > 0) throw new Error(`Several accounts have the address ${email}. Ask the person to change it in all but one.`);
  const input = { municipalityId: municipality.id, personId: String(person['id']) };
  valueOf(await new AppointFirstAdministrator(parties.unitOfWork).execute(systemActor(randomUUID()), input));
  return `${email} is administrator of ${municipality.name} from now on.\n${await check(parties, slug)}`;
}

/** @param {Parties} parties @param {string} slug */
export async function check(parties, slug) {
  const municipality = await municipalityOf(parties, slug);
  const missing = await new CheckMunicipality(parties.reads).execute(municipality.id);
  if (missing.length === 0) return `${municipality.name} has everybody whom it needs.\n`;
  const lines = missing.map(({ role, missing: number, rule }) => `  ${number} × ${texts.textOf('en', `role.${role}`)} (${rule})`);
  return `Still needed before residents come:\n${lines.join('\n')}\n`;
}
