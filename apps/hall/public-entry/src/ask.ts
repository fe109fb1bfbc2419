/** The outcome of a public question: an answer, or a sentence for the person who asked. */
export type Asked<Answer> = { kind: 'answered'; answer: Answer } | { kind: 'refused'; code: string; words: string };

const AWAY = '现在连不上服务器，请稍后再查，或到窗口询问。';

/** Asks without session or token. A refusal carries the server's own words; no network is a refusal too. */
export const ask = <Answer>(path: string, body?: unknown): Promise<Asked<Answer>> => asked(path, body, (response) => response.json() as Promise<Answer>);

/** What is the same for everybody: the browser keeps it, and asks each time whether it still holds. */
export const askOpen = <Answer>(path: string): Promise<Asked<Answer>> => asked(path, undefined, (response) => response.json() as Promise<Answer>, 'no-cache');

/** A file instead of words. */
export const askFile = (path: string, body?: unknown): Promise<Asked<Blob>> => asked(path, body, (response) => response.blob());

async function asked<Answer>(path: string, body: unknown, read: (response: Response) => Promise<Answer>, cache: RequestCache = 'no-store'): Promise<Asked<Answer>> {
  const isForm = body instanceof FormData;
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST', credentials: 'omit', cache,
      headers: { Accept: 'application/json', ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }) },
      body: body === undefined ? null : isForm ? body : JSON.stringify(body),
    });
    if (response.ok) return { kind: 'answered', answer: await read(response) };
    return { kind: 'refused', ...wordsOf(await response.json()) };
  } catch (failure) {
    if (failure instanceof TypeError || failure instanceof SyntaxError) return { kind: 'refused', code: 'offline', words: AWAY };
    throw failure;
  }
}

function wordsOf(body: unknown): { code: string; words: string } {
  if (typeof body !== 'object' || body === null) return { code: 'unreadable', words: AWAY };
  const { code, title, detail } = body as Record<string, unknown>;
  const words = [detail, title].find((text) => typeof text === 'string');
  return { code: typeof code === 'string' ? code : 'unreadable', words: typeof words === 'string' ? words : AWAY };
}
