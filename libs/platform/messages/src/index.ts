// SPDX-License-Identifier: EUPL-1.2
export { type AddressBook, type MailAddress } from './address-book.js';
export { messagesDatabase } from './database.js';
export { deliveriesAbout, deliveriesAboutEach, recordOtherDelivery, undelivered, type NoticeDelivery, type Queryable } from './deliveries.js';
export { Digests } from './digests.js';
export { MailCatcher, type CaughtMail } from './mail-catcher.js';
export { Mailer } from './mailer.js';
export { defineMessage, type MessageKind, type MessageParams, type MessageWords } from './message-kind.js';
export { checkMessageKinds } from './check-message-kinds.js';
export { chooseMail, MAIL_CHOICES, mailChoiceOf, markNoticeRead, type MailChoice } from './notices.js';
export { Outbox } from './outbox.js';
export { caughtMail, type Delivery, type Postman, type Postmen } from './postman.js';
export { MessageRenderer, type DigestLine, type Mail } from './renderer.js';
export { sendMessage, type About, type Recipient } from './send-message.js';
export { messagesTexts } from './texts.js';
