/** The two pages of the public entry. Nothing else is answered here, so no router is loaded. */
export type PublicAddress = { page: 'progress'; number: string } | { page: 'verify'; token: string };

/** Pure: `/public/verify/<token>` is verification, all else progress; the QR of a receipt brings its number, never its code. */
export function readAddress(pathname: string, search: string): PublicAddress {
  const token = /^\/public\/verify\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (token) return { page: 'verify', token: decode(token) };
  return { page: 'progress', number: new URLSearchParams(search).get('number') ?? '' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (malformed) {
    if (malformed instanceof URIError) return part;
    throw malformed;
  }
}
