import type { Fact, Permission } from '@onecounter/contracts';

/** Who is told of a matter of the bulletin: whoever may take the step that comes next, in the unit that is asked or in the whole place; or the leaders in charge of the unit. */
export type BulletinParty = 'leaders' | { readonly inUnit: Permission } | { readonly inPlace: Permission };
const WRITERS = { inUnit: 'submitContribution' } as const;
const ANSWERERS = { inUnit: 'answerBulletinFeedback' } as const;
const CONFIRMERS = { inPlace: 'confirmFigure' } as const;
const EDITORS = { inPlace: 'submitIssue' } as const;

/** 业务专报: whom each fact concerns. A message bears the name of its fact. */
export const BULLETIN_TELLINGS = {
  contributionRequested: [WRITERS],
  contributionTransferred: [WRITERS],
  contributionUrged: [WRITERS],
  contributionSubmitted: ['leaders'],
  contributionReturned: [WRITERS],
  contributionReviewed: [EDITORS],
  latenessReported: [{ inPlace: 'reviewContribution' }],
  issueSubmitted: [{ inPlace: 'approveIssue' }],
  issueReturned: [EDITORS],
  issueApproved: [EDITORS],
  copyNotSent: [{ inPlace: 'resendCopy' }],
  bulletinFeedbackAssigned: [ANSWERERS],
  bulletinFeedbackReturned: [ANSWERERS],
  bulletinFeedbackAnswered: [{ inPlace: 'reportBulletinFeedback' }],
  bulletinFeedbackReported: [{ inPlace: 'closeBulletinFeedback' }],
  figureReported: [CONFIRMERS],
  figureCorrected: [CONFIRMERS],
  figureReturned: [{ inUnit: 'correctFigure' }],
} as const satisfies Partial<Record<Fact, readonly BulletinParty[]>>;
export type BulletinFact = keyof typeof BULLETIN_TELLINGS;
export const BULLETIN_FACTS = Object.keys(BULLETIN_TELLINGS) as BulletinFact[];
