// SPDX-License-Identifier: EUPL-1.2
import { registerEnumType } from '@nestjs/graphql';

export enum Currency {
  EUR = 'EUR',
}

registerEnumType(Currency, { name: 'Currency' });
