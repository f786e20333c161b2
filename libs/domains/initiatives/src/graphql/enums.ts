// SPDX-License-Identifier: EUPL-1.2
import { registerEnumType } from '@nestjs/graphql';
import { PARTICIPATION_FORMS, PHASES, VALUES } from '../domain/initiative.js';
import { THEMES } from '../domain/themes.js';

const named = <Code extends string>(codes: readonly Code[]): { readonly [Name in Code]: Name } =>
  Object.fromEntries(codes.map((code) => [code, code])) as { readonly [Name in Code]: Name };

export const ThemeEnum = named(THEMES);
registerEnumType(ThemeEnum, { name: 'Theme', description: 'A social issue; `themes` gives the words.' });

export const PhaseEnum = named(PHASES);
registerEnumType(PhaseEnum, { name: 'InitiativePhase' });

export const ParticipationFormEnum = named(PARTICIPATION_FORMS);
registerEnumType(ParticipationFormEnum, { name: 'ParticipationForm' });

export const InitiativeValueEnum = named(VALUES);
registerEnumType(InitiativeValueEnum, { name: 'InitiativeValue' });
