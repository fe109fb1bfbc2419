/** @no-db */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXPORT_LISTS } from '@onecounter/contracts';

interface Schema { readonly $ref?: string; readonly type?: string; readonly properties?: Record<string, { type?: string }> }
interface Api { readonly paths: Record<string, { get?: { responses: Record<string, { content?: Record<string, { schema?: Schema }> }> } }>; readonly components: { readonly schemas: Record<string, Schema> } }
const api = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../libs/api-client/openapi.json'), 'utf8')) as Api;

const OWN = 'one\'s own, looked at where it stands';
const CHOICE = 'a choice for a field of a form, not a list to work on';
const COUNTS = 'counts: each number opens the list behind it, which is taken along';
const SHEET = 'has a sheet of its own';
const SMALL = 'what is set up, a handful of lines with all of it on the page';
/** Lists that are not in the export centre, each with its reason (USR-3). Lists of one subject stand on its page and in its file; what is public needs no account. */
const NOT_EXPORTED: Readonly<Record<string, string>> = {
  '/api/access-log': SHEET, '/api/items': SHEET, '/api/exports': OWN, '/api/messages': OWN, '/api/drafts': OWN, '/api/seen-papers': OWN, '/api/leaves/away': OWN, '/api/seal-requests': OWN, '/api/receptions/silence-alerts': OWN,
  '/api/assessment/evidence': 'what is behind one number of a notice, for whom it is about', '/api/archive-batches': 'each batch is a list of its own, given out with the packages', '/api/booklets': 'made files, fetched one by one', '/api/bulletin-issues': 'issues, each with documents of its own', '/api/distributed-issues': 'issues, each with labels and receipts of its own', '/api/contributions': 'parts of one issue, written on their page',
  '/api/cases/assignees': CHOICE, '/api/colleagues': CHOICE, '/api/bulletin-offices': CHOICE, '/api/document-templates/fields': CHOICE, '/api/figure-definitions': CHOICE, '/api/inquiry-helpers': CHOICE, '/api/inspection-suggestions': CHOICE, '/api/meeting-tasks-to-supervise': CHOICE, '/api/patrol-windows': CHOICE, '/api/periods': CHOICE, '/api/points': CHOICE, '/api/seal-keepers': CHOICE,
  '/api/contribution-lateness': COUNTS, '/api/dispute-counts': COUNTS, '/api/event-handover-counts': COUNTS, '/api/meeting-counts': COUNTS, '/api/monitoring-card-counts': COUNTS, '/api/network-transfer-counts': COUNTS, '/api/patrol-record-counts': COUNTS, '/api/receiving-rates': COUNTS, '/api/receiving-rates/revised-points': COUNTS, '/api/supervised-task-counts': COUNTS, '/api/training-counts': COUNTS,
  '/api/certificate-templates': SMALL, '/api/document-templates': SMALL, '/api/deferral-lists': 'printed and published as a paper', '/api/duty-posts': SMALL, '/api/illustrated-samples': SMALL, '/api/inspection-trips': 'a calendar of one week', '/api/item-versions': SHEET, '/api/message-templates': SMALL, '/api/outages': SMALL, '/api/outside-networks': SMALL, '/api/printers': SMALL, '/api/push-subscriptions': SMALL,
  '/api/seal-registers': SMALL, '/api/stock-ranges': SMALL, '/api/stock-ranges/lost-sheets': 'a month\'s handful, printed with its report', '/api/theme-versions': SMALL, '/api/themes': SMALL, '/api/supervision/feedback': 'for the program of the department that it belongs to',
};
const exported: readonly string[] = Object.values(EXPORT_LISTS).map(({ route }) => route);

function isList(schema: Schema | undefined): boolean {
  const seen = schema?.$ref ? api.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
  return seen?.type === 'array' || ['rows', 'people', 'items'].some((name) => seen?.properties?.[name]?.type === 'array');
}
const lists = Object.entries(api.paths).filter(([, { get }]) => isList(get?.responses['200']?.content?.['application/json']?.schema)).map(([at]) => at.replaceAll(/\{(\w+)\}/g, ':$1'));
const ofOneSubject = (route: string): boolean => /\/:\w+(\/|$)/.test(route);
const isPublic = (route: string): boolean => route.startsWith('/api/public/');

describe('each list', () => {
  it('is found in the description of the interface', () => { expect(lists.length).toBeGreaterThan(100); });

  it('can be taken along, or it is said why not', () => {
    expect(lists.filter((route) => !exported.includes(route) && !ofOneSubject(route) && !isPublic(route) && !(route in NOT_EXPORTED))).toEqual([]);
  });

  it('that can be taken along is there, once, and is not also excused', () => {
    expect(exported.filter((route) => !lists.includes(route))).toEqual([]);
    expect(new Set(exported).size).toBe(exported.length);
    expect(Object.keys(NOT_EXPORTED).filter((route) => !lists.includes(route) || exported.includes(route))).toEqual([]);
  });
});
