// SPDX-License-Identifier: EUPL-1.2

/** @typedef {import('@samenspel/messages').MessageKind} MessageKind */
/** @typedef {import('@samenspel/messages').MessageRenderer} Renderer */

const LANGUAGES = /** @type {const} */ (['nl', 'en']);
const NAMES = { nl: 'Nederlands', en: 'English' };
const ORIGIN = 'https://samenspel.example';

const HEAD = `# Messages

Every kind of message that the product sends, filled in with an example, as its mail and as the line in the portal. Made from
the code by \`npm run docs\`. A municipality can say it in its own words (\`setMessageWording\`); these are the product's.
Moments are shown as Dutch local time.

- **legal**: asked for by law or by the rules; leaves at once, whatever the receiver chose.
- **neutral**: the mail says only that there is a message, since its words would tell a mail log too much. The words stand in
  the portal.
`;

/** Indented, so that nothing in a message is read as Markdown. @param {string} text */
const asWritten = (text) => text.trimEnd().replaceAll(/^(?=.)/gm, '    ');

/** @param {Renderer} renderer @param {MessageKind} kind @param {'nl' | 'en'} language */
function inLanguage(renderer, kind, language) {
  const mail = renderer.mail(kind.name, language, kind.example);
  const line = renderer.line(kind.name, language, kind.example);
  return `**${NAMES[language]}**: ${mail.subject}\n\n${asWritten(mail.text)}\n\nIn the portal: ${line}\n`;
}

/** @param {Renderer} renderer @param {MessageKind} kind */
function section(renderer, kind) {
  const traits = [kind.legal ? 'legal' : 'as the receiver chose', ...(kind.neutral ? ['neutral'] : [])].join(', ');
  const placeholders = Object.keys(kind.example)
    .toSorted()
    .map((name) => `\`{${name}}\``)
    .join(', ');
  const parts = LANGUAGES.map((language) => inLanguage(renderer, kind, language));
  return `## ${kind.name}\n\n${traits}; fills in ${placeholders}; leads to \`${kind.path}\`\n\n${parts.join('\n')}`;
}

/** The page of all messages, with the HTML of one of them: that is made from the text, the same for all. */
export async function makeMessagesPage() {
  const [{ messageKinds }, { MessageRenderer }] = await Promise.all([import('@samenspel/composition'), import('@samenspel/messages')]);
  const renderer = new MessageRenderer(messageKinds, ORIGIN);
  const kinds = [...messageKinds].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  const [shown] = kinds.filter(({ neutral }) => !neutral);
  if (shown === undefined) throw new Error('no kind of message tells in its mail what it is about');
  const html = renderer.mail(shown.name, 'nl', shown.example).html;
  return `${HEAD}\n${kinds.map((kind) => section(renderer, kind)).join('\n')}\n## The HTML of a mail\n\nOf \`${shown.name}\`; all others are made the same way.\n\n${asWritten(html)}\n`;
}
