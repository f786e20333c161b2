// SPDX-License-Identifier: EUPL-1.2
export { Answered } from './parts/answered.js';
export { Badge, type Tone } from './parts/badge.js';
export { Button, buttonClass } from './parts/button.js';
export { Clock } from './parts/clock.js';
export { ErrorSummary, type FormError } from './parts/error-summary.js';
export { Field } from './parts/field.js';
export { Message } from './parts/message.js';
export { Empty, Failed, NotHere, SignInFirst, Waiting } from './parts/page-states.js';
export { Site } from './parts/site.js';
export { Steps, type Step } from './parts/steps.js';
export { Why } from './parts/why.js';
export { type Language, type Speaking, Texts, type TextParams, type TextTable, useTexts } from './texts/texts.js';
export { default as dutch } from '../messages/nl.json' with { type: 'json' };
export { default as english } from '../messages/en.json' with { type: 'json' };
