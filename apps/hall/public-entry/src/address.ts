/** The pages of the public entry. Nothing else is answered here, so no router is loaded. */
export type PublicAddress = { page: 'progress'; number: string; code: string } | { page: 'verify'; token: string } | { page: 'file' } | { page: 'deferrals'; kind: 'atAcceptance' | 'atIssue' }
  | { page: 'guides'; section: string; words: string } | { page: 'guide'; code: string } | { page: 'themes' } | { page: 'theme'; code: string } | { page: 'forms'; words: string }
  | { page: 'ask'; code: string } | { page: 'inquiry'; number: string; code: string };

/**
 * Pure: what a printed QR holds. `#/progress/<number>/<code>` is the receipt's, `#/verify/<token>` the certificate's, `#/file` the electronic copy's, `#/deferrals[/atIssue]` the two lists,
 * `#/guides[/<section>[/<words>]]` the guides, `#/guide/<code>` one of them, `#/themes` and `#/theme/<code>` the same of 一件事 and 一个项目, `#/forms[/<words>]` the blank forms, `#/ask[/<item>]` a question, `#/inquiry[/<number>/<code>]` its answer; all else is
 * the empty form. They stand in the fragment because a browser sends no fragment to any server, so no log keeps them.
 */
export function readAddress(hash: string): PublicAddress {
  const [page, first = '', second = ''] = hash.replace(/^#?\/?/, '').split('/').map(decode);
  if (page === 'file') return { page };
  if (page === 'verify' && first) return { page, token: first };
  if (page === 'deferrals') return { page, kind: first === 'atIssue' ? first : 'atAcceptance' };
  if (page === 'guides') return { page, section: first, words: second };
  if (page === 'guide' && first) return { page, code: first };
  if (page === 'themes') return { page };
  if (page === 'theme' && first) return { page, code: first };
  if (page === 'forms') return { page, words: first };
  if (page === 'ask') return { page, code: first };
  if (page === 'inquiry') return { page, number: first, code: second };
  return page === 'progress' ? { page, number: first, code: second } : { page: 'progress', number: '', code: '' };
}

/** The address of the guides that were found. */
export const guidesAddress = (section: string, words: string): string => `#/guides/${encodeURIComponent(section)}/${encodeURIComponent(words)}`.replace(/\/+$/, '');

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (malformed) {
    if (malformed instanceof URIError) return part;
    throw malformed;
  }
}
