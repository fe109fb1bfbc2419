import createClient, { type Client } from 'openapi-fetch';
import { noteAskedList } from './asked-lists';
import type { Send } from './transport';

/**
 * The typed client: `createApi<paths>(kit.transport)` with `paths` from `@onecounter/api-client`.
 * Calls throw Problem; `answer()` takes the data out. A caller's own key: `headers: { 'Idempotency-Key': key }`.
 */
export function createApi<Paths extends object>(transport: Send): Client<Paths> {
  return createClient<Paths>({ baseUrl: window.location.origin, fetch: (request) => { noteAskedList(request); return transport(request); } });
}

/** The data of a successful call; failed ones have already thrown Problem in the transport. */
export async function answer<Data>(call: Promise<{ data?: Data }>): Promise<Exclude<Data, undefined>> {
  const { data } = await call;
  return data as Exclude<Data, undefined>;
}

/** A call without schema, for the few routes the kit itself needs. */
export async function sendJson<Answer>(transport: Send, method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await transport(jsonRequest(method, path, body));
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

export function jsonRequest(method: string, path: string, body?: unknown): Request {
  const url = new URL(path, window.location.origin);
  if (body === undefined) return new Request(url, { method });
  return new Request(url, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
}
