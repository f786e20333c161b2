// SPDX-License-Identifier: EUPL-1.2
// npm run demo -- code ACCOUNT: what the authenticator app of an invented person shows now.
import { cast, demoPassphrase, demoTotpSecret } from '@samenspel/walkthrough';
import { generate } from 'otplib';

const [verb, account] = process.argv.slice(2);
const known = Object.values(cast).find((member) => member.account === account);
if (verb === 'code' && known !== undefined) {
  const secret = demoTotpSecret(known.account);
  const lines = [`code        ${await generate({ secret })}`, `secret      ${secret}`];
  if (/** @type {readonly string[]} */ (known.roles).includes('opening_officer')) lines.push(`passphrase  ${demoPassphrase(known.account)}`);
  process.stdout.write(`${lines.join('\n')}\n`);
} else {
  process.stderr.write(
    `Use it like this: npm run demo -- code ACCOUNT, with one of:\n${Object.values(cast)
      .map((member) => `  ${member.account}`)
      .join('\n')}\n`,
  );
  process.exitCode = 1;
}
