import type { NavEntry } from '@onecounter/web-kit';

/** Headings of 更多, with the pages under each; a page that is not named here stands under 其他. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  办件: ['/inbox', '/joint-cases', '/signing', '/deferrals', '/certificates', '/inspections', '/hearings', '/joint-reviews', '/expert-reviews', '/formal-reviews', '/papers', '/corrections', '/network-transfers', '/pre-reviews'],
  协同: ['/projects', '/agency-requests', '/county-transfers', '/agency-reminders', '/meetings', '/disputes', '/inquiries', '/point-problems', '/trainings'],
  审管联动: ['/publications', '/supervision', '/supervision-feedback'],
  监察考核: ['/checks', '/monitoring-cards', '/receiving-rates', '/seal-ledger', '/seal-registers', '/patrols', '/patrol-records', '/supervised-tasks', '/awards', '/assessment', '/award-months'],
  岗位: ['/leaves', '/duty-posts', '/roster'],
  事项和档案: ['/items', '/themes', '/archives', '/experts', '/look-ups', '/stock', '/certificate-templates'],
  专报: ['/bulletin', '/figures', '/reported-figures', '/good-examples', '/distribution', '/bulletin-feedback', '/dashboards', '/exports'],
  管理: ['/organisation', '/roles', '/settings', '/api-clients', '/access-log', '/message-templates', '/message-deliveries', '/system'],
};
const GROUP_OF = new Map(Object.entries(GROUPS).flatMap(([group, paths]) => paths.map((path) => [path, group] as const)));

/** Pure: each page with its heading. */
export const grouped = (entries: readonly NavEntry[]): NavEntry[] => entries.map((entry) => {
  const group = GROUP_OF.get(entry.to);
  return group === undefined ? entry : { ...entry, group };
});
