import { refuse } from '@onecounter/contracts';

/** Our deepest body, a service item, has six levels; what walks through a body by recursion must never meet ten thousand. */
const DEEPEST = 32;
/** NUL cannot be kept in PostgreSQL, half a surrogate pair would be kept as another character than the one that came. */
const UNKEEPABLE = /[\0\p{Cs}]/u;

/**
 * Judges a body before anything looks into it: JSON or multipart, not too deep, made of texts that can be kept as they are.
 * @throws unsupportedMedia, malformedRequest, invalidInput (names the field)
 */
export function judgeBodyShape(contentType: string | undefined, body: unknown): void {
  if (body === undefined || body === null) return;
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type === 'multipart/form-data') return;
  if (type !== 'application/json') refuse('unsupportedMedia');
  const open: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [{ value: body, path: '', depth: 0 }];
  for (let node = open.pop(); node; node = open.pop()) {
    const { value, path, depth } = node;
    if (typeof value === 'string' && UNKEEPABLE.test(value)) refuseText(path);
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) refuse('malformedRequest');
    for (const [key, child] of Object.entries(value)) {
      const field = path ? `${path}.${key}` : key;
      if (UNKEEPABLE.test(key)) refuseText(path || 'body');
      if (typeof child === 'string' || (typeof child === 'object' && child !== null)) open.push({ value: child, path: field, depth: depth + 1 });
    }
  }
}

function refuseText(field: string): never {
  const problem = { field, code: 'isKeepable', message: '含有不能保存的字符', messageEn: `${field} contains characters that cannot be kept` };
  return refuse('invalidInput', { count: 1, errors: [problem] as never });
}
