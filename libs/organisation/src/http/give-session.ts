import type { FastifyReply } from 'fastify';
import type { IssuedSession } from '../use-cases/session-issuer';
import { giveRefreshCookie, type Device } from './device';
import { sessionView, type SessionView } from './session.view';

/** Browsers get the refresh token as a cookie, programs in the answer. */
export function give(issued: IssuedSession, device: Device, reply: FastifyReply): SessionView {
  if (device.app === 'api') return sessionView(issued, issued.refreshToken);
  giveRefreshCookie(reply, device.app, issued);
  return sessionView(issued, null);
}
