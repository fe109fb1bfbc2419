import type { WebKit } from '../kit';

export interface StreamEvent { type: string; data: unknown }

/**
 * One connection to a text/event-stream, until it ends or is given up. By fetch, because EventSource sends no Authorization header.
 * @returns false when the server refuses (the case is not to be seen, the sign-in has ended): there is no use in asking again.
 */
export async function readEvents(kit: WebKit, path: string, signal: AbortSignal, onEvent: (event: StreamEvent) => void): Promise<boolean> {
  const { token } = kit.keeper;
  const response = await connect(kit, path, signal);
  if (response.status === 401 && await kit.keeper.refresh(token)) return true;
  if (!response.ok || !response.body) return response.status >= 500;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return true;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop() ?? '';
    blocks.forEach((block) => { const event = parse(block); if (event) onEvent(event); });
  }
}

function connect({ app, keeper: { token } }: WebKit, path: string, signal: AbortSignal): Promise<Response> {
  const headers = { Accept: 'text/event-stream', 'X-OneCounter-App': app, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  return fetch(path, { headers, signal, credentials: 'same-origin' });
}

function parse(block: string): StreamEvent | null {
  const lines = block.split('\n');
  const of = (name: string) => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trim()).join('\n');
  const data = of('data');
  return data === '' ? null : { type: of('event') || 'message', data: JSON.parse(data) as unknown };
}
