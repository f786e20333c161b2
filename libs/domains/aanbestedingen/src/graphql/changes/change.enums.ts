// SPDX-License-Identifier: EUPL-1.2
import { CHANGEABLE_FIELDS } from '../../domain/changes/difference.js';
import { CHANGE_KINDS, EXTENSION_GROUNDS } from '../../domain/changes/tender-change.js';
import { enumOf } from '../tenders/tender.enums.js';

export const TenderChangeKindEnum = enumOf('TenderChangeKind', 'A new text, or only more time.', CHANGE_KINDS);
export const ExtensionGroundEnum = enumOf('ExtensionGround', 'Why there is more time.', EXTENSION_GROUNDS);
export const ChangeableFieldEnum = enumOf('ChangeableField', 'What of a public tender can change.', CHANGEABLE_FIELDS);
