import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { type Role, roles } from '../../graphql/asker.ts';

/** How long they are good for, if the process lives so long. */
const goodFor = '12h';

/** A token for a role, to try things out with. */
export interface DevelopmentToken {
  readonly role: Role;
  readonly token: string;
}

/** Tokens for each role, signed by a secret that is made up anew at each start. */
export async function developmentTokens(): Promise<{
  readonly secret: string;
  readonly tokens: readonly DevelopmentToken[];
}> {
  const secret = randomBytes(32).toString('base64url');
  const key = new TextEncoder().encode(secret);
  const tokenFor = async (role: Role) => {
    const unsigned = new SignJWT({ sub: `development ${role}`, role }).setProtectedHeader({ alg: 'HS256' });
    return { role, token: await unsigned.setExpirationTime(goodFor).sign(key) };
  };
  return { secret, tokens: await Promise.all(roles.map(tokenFor)) };
}

/** What a developer is shown of them at the start. */
export function showTokens(tokens: readonly DevelopmentToken[]): string {
  return `OPEN: no authentication is set up. Whoever sends no token is an administrator. To act as somebody else send one of these as
authorization: Bearer ... (good for ${goodFor}, until this process ends):
${tokens.map(({ role, token }) => `  ${role.padEnd(14)} ${token}`).join('\n')}
`;
}
