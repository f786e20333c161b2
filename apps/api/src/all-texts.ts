// SPDX-License-Identifier: EUPL-1.2
import { aanbestedingenTexts } from '@samenspel/aanbestedingen';
import { accountsTexts } from '@samenspel/accounts';
import { graphqlKitTexts } from '@samenspel/graphql-kit';
import { httpKitTexts } from '@samenspel/http-kit';
import { Texts } from '@samenspel/texts';

/** What every lib says, for errors of GraphQL and REST alike. */
export const allTexts = new Texts([
  { name: 'graphql-kit', texts: graphqlKitTexts },
  { name: 'http-kit', texts: httpKitTexts },
  { name: 'accounts', texts: accountsTexts },
  { name: 'aanbestedingen', texts: aanbestedingenTexts },
]);
