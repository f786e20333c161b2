// SPDX-License-Identifier: EUPL-1.2
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

export interface VerifiedToken {
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

export interface TokenIssuer {
  readonly issuer: string;
  /** Our name at the issuer: a token for anybody else is refused. */
  readonly audience: string;
  /** Where the issuer's public keys are; read from its metadata when absent. */
  readonly jwksUri?: string;
}

/** A token lives five minutes at most, since it cannot be withdrawn. */
const LONGEST_SECONDS = 300;
const CLOCK_DIFFERENCE_SECONDS = 5;

/** Checks access tokens of machines (RFC 9068) against the issuer's own keys. */
export class MachineTokens {
  private keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(private readonly settings: TokenIssuer) {}

  /** Whose tokens count. */
  get issuer(): string {
    return this.settings.issuer;
  }

  /** Null for a token that does not hold, whatever is wrong with it. Throws only when the issuer cannot be reached. */
  async verify(token: string): Promise<VerifiedToken | null> {
    if (token.split('.').length !== 3) return null;
    const keys = await this.keySet(this.settings);
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: this.settings.issuer,
        audience: this.settings.audience,
        typ: 'at+jwt',
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'iat', 'client_id', 'sub'],
        maxTokenAge: LONGEST_SECONDS,
        clockTolerance: CLOCK_DIFFERENCE_SECONDS,
      });
      return fromPayload(this.settings.issuer, payload);
    } catch (problem) {
      if (problem instanceof errors.JOSEError && problem.code !== 'ERR_JWKS_TIMEOUT') return null;
      throw problem;
    }
  }

  private keySet(settings: TokenIssuer): Promise<JWTVerifyGetKey> {
    this.keys ??= jwksUriOf(settings).then((uri) => createRemoteJWKSet(new URL(uri)));
    // An issuer that was away for a moment is asked again.
    this.keys.catch(() => (this.keys = null));
    return this.keys;
  }
}

/** The token of a person carries that person as its subject; a machine's own token carries the client. */
function fromPayload(issuer: string, payload: JWTPayload): VerifiedToken | null {
  const clientId = payload['client_id'];
  const scope = payload['scope'];
  if (typeof clientId !== 'string' || payload.sub !== clientId) return null;
  if ((payload.exp ?? 0) - (payload.iat ?? 0) > LONGEST_SECONDS) return null;
  return { issuer, clientId, scopes: typeof scope === 'string' ? scope.split(' ') : [] };
}

async function jwksUriOf(settings: TokenIssuer): Promise<string> {
  if (settings.jwksUri !== undefined) return settings.jwksUri;
  const response = await fetch(`${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) });
  const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (metadata.issuer !== settings.issuer || typeof metadata.jwks_uri !== 'string')
    throw new Error(`${settings.issuer} gives no metadata of its own`);
  return metadata.jwks_uri;
}
