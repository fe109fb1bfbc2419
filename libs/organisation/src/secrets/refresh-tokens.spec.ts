/** @no-db */
import { randomBytes, randomUUID } from 'node:crypto';
import { Settings } from '@onecounter/platform';
import { RefreshTokens } from './refresh-tokens';

const tokensOf = (secret = randomBytes(32).toString('base64')) => new RefreshTokens(new Settings({ ONECOUNTER_TOKEN_SECRET: secret }));
const session = { id: randomUUID(), seed: randomBytes(32) };

describe('refresh tokens', () => {
  it('give the same successor again and another one for the next turn', () => {
    const tokens = tokensOf();
    expect(tokens.tokenOf(session, 2)).toBe(tokens.tokenOf(session, 2));
    expect(tokens.tokenOf(session, 2)).not.toBe(tokens.tokenOf(session, 3));
    expect(tokens.read(tokens.tokenOf(session, 2))).toEqual({ sessionId: session.id, rotation: 2 });
  });
  it('are genuine only with our key, the session\'s seed and the number they bear', () => {
    const tokens = tokensOf();
    const token = tokens.tokenOf(session, 1);
    expect(tokens.isGenuine(token, session, 1)).toBe(true);
    expect(tokens.isGenuine(token.replace('.1.', '.2.'), session, 2)).toBe(false);
    expect(tokens.isGenuine(token, { ...session, seed: randomBytes(32) }, 1)).toBe(false);
    expect(tokensOf().isGenuine(token, session, 1)).toBe(false);
  });
  it('that are malformed are read as none', () => {
    for (const junk of ['', 'x', `${session.id}.1`, `${session.id}.-1.${'a'.repeat(43)}`, `${session.id}.1.${'a'.repeat(44)}`]) expect(tokensOf().read(junk)).toBeNull();
  });
});
