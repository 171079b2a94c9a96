import { createHmac } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { TokenClaims } from '../../domain/client-token.ts';
import { decodeId, encodeId } from '../../domain/ids.ts';
import { SCOPES } from '../../domain/scopes.ts';

/** Makes and judges client tokens, which are kept nowhere. */
export type ClientTokens = {
  /** Of `expiresAt` whole seconds count. */
  sign(claims: TokenClaims): Promise<string>;
  /** What a token says, as it came from outside. */
  read(token: string): Promise<TokenClaims | 'expired' | 'forged'>;
};

const ISSUER = 'reelgate';
const ALGORITHM = 'HS256';

const payload = z.object({
  sub: z.string(),
  exp: z.number(),
  scope: z.string(),
  prj: z.array(z.string()),
  job: z.array(z.string()),
});

/** JSON Web Tokens, signed with a key of their own that is drawn from the installation's secret. */
export function createClientTokens({ secret }: { secret: string }): ClientTokens {
  const key = createHmac('sha256', secret).update('client token').digest();
  return {
    sign({ keyId, scopes, projectIds, jobIds, expiresAt }) {
      const said = { scope: scopes.join(' '), prj: [...projectIds], job: [...jobIds] };
      return new SignJWT(said)
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setSubject(encodeId('key', keyId))
        .setIssuedAt()
        .setExpirationTime(Math.floor(expiresAt.getTime() / 1000))
        .sign(key);
    },
    async read(token) {
      try {
        const verified = await jwtVerify(token, key, { algorithms: [ALGORITHM], issuer: ISSUER });
        return claimsOf(payload.parse(verified.payload));
      } catch (error) {
        if (error instanceof errors.JWTExpired) return 'expired';
        if (error instanceof errors.JOSEError) return 'forged';
        throw error;
      }
    },
  };
}

function claimsOf({ sub, exp, scope, prj, job }: z.output<typeof payload>): TokenClaims | 'forged' {
  const keyId = decodeId('key', sub);
  if (keyId === null) return 'forged';
  const scopes = scope.split(' ');
  return {
    keyId,
    scopes: SCOPES.filter((one) => scopes.includes(one)),
    projectIds: new Set(prj),
    jobIds: new Set(job),
    expiresAt: new Date(exp * 1000),
  };
}
