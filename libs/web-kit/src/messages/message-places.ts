import type { Router, RouteLocationRaw } from 'vue-router';

/** The page of a subject, by the name of its route and how it is found there. */
const PLACES: Readonly<Record<string, (id: string) => RouteLocationRaw>> = {
  permitCase: (id) => ({ name: 'case', params: { id } }),
  jointCase: (id) => ({ name: 'jointCase', params: { id } }),
  dispute: (id) => ({ name: 'dispute', params: { id } }),
  meeting: (id) => ({ name: 'meeting', params: { id } }),
  trainingSession: (id) => ({ name: 'training', params: { id } }),
  project: (id) => ({ name: 'project', params: { id } }),
  jointReview: (id) => ({ name: 'jointReview', params: { id } }),
  inspectionTrip: (id) => ({ name: 'inspectionTrip', params: { id } }),
  expertReview: (id) => ({ name: 'expertReview', params: { id } }),
  formalReviewCall: () => ({ name: 'formalReviews' }),
  problemList: (id) => ({ name: 'pointProblems', query: { listId: id } }),
  pointProblem: () => ({ name: 'pointProblems' }),
  inquiry: (id) => ({ name: 'inquiry', params: { id } }),
  networkTransfer: (id) => ({ name: 'transfer', params: { id } }),
  preReview: (id) => ({ name: 'preReview', params: { id } }),
  patrolRecord: (id) => ({ name: 'patrol', params: { id } }),
  contribution: (id) => ({ name: 'contribution', params: { id } }),
  bulletinFeedback: (id) => ({ name: 'bulletinFeedback', params: { id } }),
  reportedFigure: (id) => ({ name: 'reportedFigure', params: { id } }),
  bulletinCopy: () => ({ name: 'distribution' }),
  bulletinIssue: (id) => ({ name: 'bulletin', params: { id } }),
  supervisedTask: (id) => ({ name: 'supervisedTask', params: { id } }),
  agencyProject: (id) => ({ name: 'agencyProject', params: { id } }),
  agencyPage: (id) => ({ name: 'agencyProject', params: { id } }),
  agencyProblem: (id) => ({ name: 'agencyProblem', params: { id } }),
  agencyLetter: (id) => ({ name: 'agencyLetter', params: { id } }),
  agencyReminder: (id) => ({ name: 'agencyReminder', params: { id } }),
  agencyPlan: (id) => ({ name: 'agencyPlan', params: { id } }),
  agencyRequest: () => ({ name: 'agencyRequests' }),
  countyTransfer: (id) => ({ name: 'countyTransfers', query: { transfer: id } }),
  leave: (id) => ({ name: 'leave', params: { id } }),
  supervisionFeedback: () => ({ name: 'supervisionFeedback' }),
  eventHandover: () => ({ name: 'supervision' }),
  pushSubscription: () => ({ name: 'supervision', query: { view: 'subscriptions' } }),
  apiClient: () => ({ name: 'apiClients' }),
  finding: (id) => ({ name: 'checks', query: { finding: id } }),
  awardAppeal: () => ({ name: 'awards' }),
  awardMonth: () => ({ name: 'awards', query: { view: 'mine' } }),
  interview: (id) => ({ name: 'interview', params: { id } }),
  sealApplication: (id) => ({ name: 'sealApplication', params: { id } }),
  monitoringCard: (id) => ({ name: 'monitoringCard', params: { id } }),
};

/** A list of the office; null where this app has no such page. */
export function listOf(router: Router, path: string | null): RouteLocationRaw | null {
  return path !== null && router.resolve(path).name !== 'notFound' ? path : null;
}

/** Where a message leads; null when this app has no page for it. */
export function placeOf(router: Router, kind: string | null, id: number | null): RouteLocationRaw | null {
  const place = kind === null ? undefined : PLACES[kind]?.(String(id ?? ''));
  return place && typeof place === 'object' && 'name' in place && place.name && router.hasRoute(place.name) ? place : null;
}
