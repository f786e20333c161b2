// SPDX-License-Identifier: EUPL-1.2
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ACTOR_RESOLVER } from '@samenspel/access';
import { AccountsModule, MachineTokens, RecogniseMachine } from '@samenspel/accounts';
import { Reads } from '@samenspel/database';
import { PartyRoles } from '@samenspel/parties';
import { AdministratorController } from './administrator.controller.js';
import { AUTH_SETTINGS, type AuthSettings } from './auth-settings.js';
import { IdentityProvider } from './identity-provider.js';
import { MeController } from './me.controller.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SessionActorResolver } from './session-actor-resolver.js';
import { SignInController } from './sign-in.controller.js';
import { SignOutController } from './sign-out.controller.js';

/** Signing in and out, the second factor, and who asks. Gives ACTOR_RESOLVER to the rest of the app. */
@Global()
@Module({})
export class AuthModule {
  static with(settings: AuthSettings): DynamicModule {
    return {
      module: AuthModule,
      imports: [AccountsModule],
      controllers: [SignInController, MeController, SecondFactorController, SignOutController, AdministratorController],
      providers: [
        { provide: AUTH_SETTINGS, useValue: settings },
        { provide: MachineTokens, useValue: new MachineTokens({ issuer: settings.issuer, audience: settings.apiAudience }) },
        {
          provide: RecogniseMachine,
          useFactory: (reads: Reads, tokens: MachineTokens) => new RecogniseMachine(reads, tokens),
          inject: [Reads, MachineTokens],
        },
        PartyRoles,
        IdentityProvider,
        SessionActorResolver,
        { provide: ACTOR_RESOLVER, useExisting: SessionActorResolver },
      ],
      exports: [AUTH_SETTINGS, ACTOR_RESOLVER, MachineTokens],
    };
  }
}
