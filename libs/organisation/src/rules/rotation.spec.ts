/** @no-db */
import { judgeRotation, type Chain } from './rotation';

const NOW = new Date('2026-11-20T01:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);
const chain = (over: Partial<Chain> = {}): Chain => ({ rotation: 3, rotatedAt: ago(10), previousDevice: 'Chromium', revokedAt: null, expiresAt: ago(-3600), ...over });

describe('a refresh token', () => {
  it('is exchanged when it is the current one', () => {
    expect(judgeRotation(chain(), 3, 'Chromium', NOW)).toBe('rotate');
  });
  it('gets the same successor again within 30 seconds on the same device', () => {
    expect(judgeRotation(chain(), 2, 'Chromium', NOW)).toBe('repeat');
    expect(judgeRotation(chain({ rotatedAt: ago(30) }), 2, 'Chromium', NOW)).toBe('repeat');
  });
  it('ends the chain when it comes later, from another device, or is older than the last one', () => {
    expect(judgeRotation(chain({ rotatedAt: ago(31) }), 2, 'Chromium', NOW)).toBe('reused');
    expect(judgeRotation(chain(), 2, 'curl', NOW)).toBe('reused');
    expect(judgeRotation(chain(), 1, 'Chromium', NOW)).toBe('reused');
  });
  it('is worth nothing once the session was revoked or has expired', () => {
    expect(judgeRotation(chain({ revokedAt: ago(1) }), 3, 'Chromium', NOW)).toBe('ended');
    expect(judgeRotation(chain({ expiresAt: NOW }), 3, 'Chromium', NOW)).toBe('ended');
    expect(judgeRotation(chain(), 4, 'Chromium', NOW)).toBe('ended');
  });
});
