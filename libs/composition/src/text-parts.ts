// SPDX-License-Identifier: EUPL-1.2
import { aanbestedingenTexts } from '@samenspel/aanbestedingen';
import { accountsTexts } from '@samenspel/accounts';
import { databaseTexts } from '@samenspel/database';
import { graphqlKitTexts } from '@samenspel/graphql-kit';
import { httpKitTexts } from '@samenspel/http-kit';
import { initiativesTexts } from '@samenspel/initiatives';
import { agreementsTexts } from '@samenspel/agreements';
import { rightToChallengeTexts } from '@samenspel/right-to-challenge';
import { kernelTexts } from '@samenspel/kernel';
import { messagesTexts } from '@samenspel/messages';
import { partiesTexts } from '@samenspel/parties';
import { referenceTexts } from '@samenspel/reference';
import { sealingTexts } from '@samenspel/sealing';
import type { TextPart } from '@samenspel/texts';

/** What every lib says; `new Texts(textParts)` answers for all of them. */
export const textParts: readonly TextPart[] = [
  { name: 'kernel', texts: kernelTexts },
  { name: 'database', texts: databaseTexts },
  { name: 'messages', texts: messagesTexts },
  { name: 'sealing', texts: sealingTexts },
  { name: 'graphql-kit', texts: graphqlKitTexts },
  { name: 'http-kit', texts: httpKitTexts },
  { name: 'reference', texts: referenceTexts },
  { name: 'accounts', texts: accountsTexts },
  { name: 'parties', texts: partiesTexts },
  { name: 'agreements', texts: agreementsTexts },
  { name: 'initiatives', texts: initiativesTexts },
  { name: 'aanbestedingen', texts: aanbestedingenTexts },
  { name: 'right-to-challenge', texts: rightToChallengeTexts },
];
