/** What is looked for among the published grants; blank is not asked for. */
export interface GrantsSought { readonly holder: string; readonly code: string; readonly item: string; readonly document: string; readonly from: string; readonly to: string }

/** The pages of the public entry. Nothing else is answered here, so no router is loaded. */
export type PublicAddress = { page: 'progress'; number: string; code: string } | { page: 'verify'; token: string } | { page: 'file' } | { page: 'deferrals'; kind: 'atAcceptance' | 'atIssue' }
  | { page: 'guides'; section: string; words: string } | { page: 'guide'; code: string } | { page: 'themes' } | { page: 'theme'; code: string } | { page: 'forms'; words: string }
  | { page: 'grants'; sought: GrantsSought } | { page: 'grant'; id: string }
  | { page: 'bulletins'; year: string } | { page: 'bulletin'; id: string }
  | { page: 'apply' } | { page: 'agency'; number: string; code: string } | { page: 'ask'; code: string } | { page: 'inquiry'; number: string; code: string };

/**
 * Pure: what a printed QR holds. `#/progress/<number>/<code>` is the receipt's, `#/verify/<token>` the certificate's, `#/file` the electronic copy's, `#/deferrals[/atIssue]` the two lists,
 * `#/guides[/<section>[/<words>]]` the guides, `#/guide/<code>` one of them, `#/themes` and `#/theme/<code>` the same of 一件事 and 一个项目, `#/forms[/<words>]` the blank forms, `#/grants[/<query>]` the published grants, `#/grant/<id>` one of them, `#/bulletins[/<year>]` the bulletins for everybody, `#/bulletin/<id>` one of them, `#/ask[/<item>]` a question, `#/inquiry[/<number>/<code>]` its answer, `#/agency[/<number>/<code>]` the page of an enterprise, `#/apply` asks for 帮办代办; all else is
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
  if (page === 'grants') return { page, sought: grantsSought(first) };
  if (page === 'grant' && first) return { page, id: first };
  if (page === 'bulletins') return { page, year: first };
  if (page === 'bulletin' && first) return { page, id: first };
  if (page === 'apply') return { page };
  if (page === 'ask') return { page, code: first };
  if (page === 'agency') return { page, number: first, code: second };
  if (page === 'inquiry') return { page, number: first, code: second };
  return page === 'progress' ? { page, number: first, code: second } : { page: 'progress', number: '', code: '' };
}

/** Pure: what is looked for, as it stands in the address. */
export function grantsSought(query: string): GrantsSought {
  const words = new URLSearchParams(query);
  const of = (name: keyof GrantsSought): string => words.get(name) ?? '';
  return { holder: of('holder'), code: of('code'), item: of('item'), document: of('document'), from: of('from'), to: of('to') };
}

/** Pure: only what is asked for. */
export const grantsQuery = (sought: GrantsSought): Record<string, string> => Object.fromEntries(Object.entries(sought as unknown as Record<string, string>).map(([name, text]) => [name, text.trim()]).filter(([, text]) => text !== ''));

/** The address of the grants that were found. */
export const grantsAddress = (sought: GrantsSought): string => `#/grants/${encodeURIComponent(new URLSearchParams(grantsQuery(sought)).toString())}`.replace(/\/+$/, '');

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
