import { Problem, problemOf } from './problem';
import { newKey } from './machine-time';

/** Who is asking: the transport takes the token from here and comes back when it no longer holds. */
export interface TokenKeeper {
  /** The access token in memory, null before sign-in. */
  readonly token: string | null;
  /** Gets a new token by the refresh cookie; false when the sign-in has ended. */
  refresh(staleToken: string | null): Promise<boolean>;
  /** Asks the person to sign in again over the page; false when they refuse. */
  signInAgain(): Promise<boolean>;
}

export type AppCode = 'hall' | 'office';
export type Send = (request: Request) => Promise<Response>;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * One HTTP request with everything ours need: token, app, idempotency key, one refresh on 401.
 * The key is set once per call, so the repetition after a refresh or a new sign-in cannot take effect twice;
 * a caller that repeats by itself (drafts, buttons) gives its own key.
 * @throws Problem for every answer that is not 2xx, and with code `offline` when none arrived.
 */
export function createTransport(app: AppCode, keeper: TokenKeeper, send: Send = (request) => fetch(request)): Send {
  return async (request) => {
    const prepared = prepare(request, app);
    let token = keeper.token;
    let response = await deliver(prepared, token, send);
    if (response.status === 401 && (await keeper.refresh(token))) {
      token = keeper.token;
      response = await deliver(prepared, token, send);
    }
    if (response.status === 401) {
      if (!(await keeper.signInAgain())) throw Problem.own('signInExpired', 401);
      response = await deliver(prepared, keeper.token, send);
    }
    if (!response.ok) throw await problemOf(response);
    return response;
  };
}

function prepare(request: Request, app: AppCode): Request {
  const headers = new Headers(request.headers);
  headers.set('X-OneCounter-App', app);
  headers.set('Accept', headers.get('Accept') ?? 'application/json');
  if (!SAFE_METHODS.has(request.method) && !headers.has('Idempotency-Key')) headers.set('Idempotency-Key', newKey());
  return new Request(request, { headers, credentials: 'same-origin' });
}

async function deliver(request: Request, token: string | null, send: Send): Promise<Response> {
  const attempt = request.clone();
  if (token) attempt.headers.set('Authorization', `Bearer ${token}`);
  return sendOrExplain(attempt, send);
}

/**
 * Sends and reads the answer to its end: one cut in the middle is no answer.
 * @throws Problem `offline` or `cancelled` when no whole answer arrived.
 */
export async function sendOrExplain(request: Request, send: Send): Promise<Response> {
  try {
    const response = await send(request);
    const { status, statusText, headers } = response;
    return status === 204 ? response : new Response(await response.arrayBuffer(), { status, statusText, headers });
  } catch (failure) {
    throw networkProblem(failure);
  }
}

/** fetch rejects with TypeError when the network fails and with AbortError when the caller gave up. */
function networkProblem(failure: unknown): unknown {
  const name = typeof failure === 'object' && failure !== null && 'name' in failure ? failure.name : null;
  if (name === 'AbortError') return Problem.own('cancelled');
  return name === 'TypeError' ? Problem.own('offline') : failure;
}
