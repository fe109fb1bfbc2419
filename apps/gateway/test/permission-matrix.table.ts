import type { RoleName } from '@onecounter/contracts';

/**
 * Who may do what, written by hand (SEC-3): never derived from ROLES or from the decorators, because it is there to contradict them.
 *
 * Columns are posts:
 *   hall      W windowClerk   I issuingClerk   C consultationClerk   H headOfWindowServices
 *   section   R sectionReviewer   A sectionApprover   S sectionHead   Y countyApprover
 *   bureau    L leaderInCharge   B bureauLeader   K coordinationSection   P policySection   T assessmentSection
 *   outside   N networkSection   F inspectionOffice   V inspector   Z taskForceHead   D leadAgent   E agent   M reserveAgent   Q chiefRepresentative
 *   admins    s systemAdministrator   c securityAdministrator   u auditAdministrator
 *
 * Each route has two rows of letters. The first is for what is the post's own (a case of its section, of its county, its own draft), the
 * second for another's (another section, another jurisdiction, another person):
 *   o  goes ahead: scope and permission are satisfied (a stale version or a bad value may still be refused)
 *   f  forbidden: 403 notPermitted, before anything is looked up
 *   h  hidden: 404, as if it did not exist; in a list: it is not in it
 * `nobodysOwn` stands where nothing belongs to anybody, `OPEN` where no session is asked for.
 */
export const COLUMNS: Readonly<Record<string, RoleName>> = {
  W: 'windowClerk', I: 'issuingClerk', C: 'consultationClerk', H: 'headOfWindowServices',
  R: 'sectionReviewer', A: 'sectionApprover', S: 'sectionHead', Y: 'countyApprover',
  L: 'leaderInCharge', B: 'bureauLeader', K: 'coordinationSection', P: 'policySection', T: 'assessmentSection',
  N: 'networkSection', F: 'inspectionOffice', V: 'inspector', Z: 'taskForceHead', D: 'leadAgent', E: 'agent', M: 'reserveAgent', Q: 'chiefRepresentative',
  s: 'systemAdministrator', c: 'securityAdministrator', u: 'auditAdministrator',
};
export const HEADER = 'WICH RASY LBKPT NFVZDEMQ scu';
export const OPEN = 'open';
const nobodysOwn = '-';

/** Route, own, other's. */
export const MATRIX: readonly (readonly [route: string, own: string, others: string])[] = [
  // without a session                                        WICH RASY LBKPT NFVZDEMQ scu
  ['GET /api/health/live',                                    OPEN, OPEN],
  ['GET /api/health/ready',                                   OPEN, OPEN],
  ['GET /metrics',                                            OPEN, OPEN],
  ['POST /api/auth/sign-in',                                  OPEN, OPEN],
  ['POST /api/auth/refresh',                                  OPEN, OPEN],
  ['POST /api/auth/sign-out',                                 OPEN, OPEN],
  ['POST /api/public/progress',                               OPEN, OPEN],
  ['GET /api/public/verify/:token',                           OPEN, OPEN],
  ['GET /api/public/deferral-lists',                          OPEN, OPEN],

  // everybody signed in                                      WICH RASY LBKPT NFVZDEMQ scu
  ['GET /api/auth/me',                                       'oooo oooo ooooo oooooooo ooo', nobodysOwn],
  ['POST /api/auth/change-password',                         'oooo oooo ooooo oooooooo ooo', nobodysOwn],
  ['GET /api/auth/sessions',                                 'oooo oooo ooooo oooooooo ooo',
    /* another person's sign-ins */                          'hhhh hhhh hhhhh hhhhhhhh hhh'],
  ['POST /api/auth/sessions/:id/revoke',                     'oooo oooo ooooo oooooooo ooo',
                                                             'hhhh hhhh hhhhh hhhhhhhh hhh'],
  ['GET /api/units',                                         'oooo oooo ooooo oooooooo ooo', nobodysOwn],
  ['GET /api/windows',                                       'oooo oooo ooooo oooooooo ooo', nobodysOwn],
  ['GET /api/clock',                                         'oooo oooo ooooo oooooooo ooo', nobodysOwn],
  ['GET /api/calendars',                                     'oooo oooo ooooo oooooooo ooo', nobodysOwn],

  // administration                                           WICH RASY LBKPT NFVZDEMQ scu
  ['PUT /api/clock',                                         'ffff ffff fffff ffffffff off', nobodysOwn],
  ['POST /api/calendars',                                    'ffff ffff fffff ffffffff off', nobodysOwn],
  ['GET /api/access-log',                                    'ffff ffff fffff ffffffff ffo', nobodysOwn],

  // catalogue: everybody may read it, a section writes its own  WICH RASY LBKPT NFVZDEMQ scu
  ['GET /api/items',                                         'oooo oooo ooooo oooooooo off', nobodysOwn],
  ['GET /api/items/:code',                                   'oooo oooo ooooo oooooooo off', nobodysOwn],
  ['GET /api/points',                                        'oooo oooo ooooo oooooooo off', nobodysOwn],
  ['GET /api/deferral-lists',                                'oooo oooo ooooo oooooooo off', nobodysOwn],
  ['GET /api/item-versions',                                 'oooo oooo ooooo oooooooo off', nobodysOwn],
  ['GET /api/item-versions/:id',                             'oooo oooo ooooo oooooooo off', nobodysOwn],
  ['POST /api/items/:code/draft-item-version',               'ffff ffof fffof ffffffff fff',
    /* another section's item is no secret: forbidden */     'ffff ffff fffof ffffffff fff'],
  ['POST /api/item-versions/:id/revise-item-version',        'ffff ffof fffof ffffffff fff',
                                                             'ffff ffff fffof ffffffff fff'],
  ['POST /api/item-versions/:id/publish-item-version',       'ffff ffff fffof ffffffff fff', nobodysOwn],
  ['POST /api/item-versions/:id/retire-item-version',        'ffff ffff fffof ffffffff fff', nobodysOwn],

  // certificate templates: no secret; a section writes its own, the policy section all   WICH RASY LBKPT NFVZDEMQ scu
  ['GET /api/certificate-templates',                         'oooo oooo ooooo oooooooo off', nobodysOwn],
  ['GET /api/certificate-templates/:id',                     'oooo oooo ooooo oooooooo off', nobodysOwn],
  ['GET /api/certificate-templates/:id/background',          'oooo oooo ooooo oooooooo off', nobodysOwn],
  ['POST /api/certificate-templates/:id/preview-certificate-template', 'oooo oooo ooooo oooooooo off', nobodysOwn],
  ['POST /api/certificate-templates/draft-certificate-template', 'ffff ffof fffof ffffffff fff',
    /* the next edition of another section's */              'ffff ffff fffof ffffffff fff'],
  ['POST /api/certificate-templates/:id/revise-certificate-template', 'ffff ffof fffof ffffffff fff',
                                                             'ffff ffff fffof ffffffff fff'],
  ['POST /api/certificate-templates/:id/upload-background',  'ffff ffof fffof ffffffff fff',
                                                             'ffff ffff fffof ffffffff fff'],
  ['POST /api/certificate-templates/:id/publish-certificate-template', 'ffff ffff fffof ffffffff fff', nobodysOwn],
  ['POST /api/certificate-templates/:id/retire-certificate-template', 'ffff ffff fffof ffffffff fff', nobodysOwn],

  // printers and blanks of a section                         WICH RASY LBKPT NFVZDEMQ scu
  ['GET /api/printers',                                      'ffff ofof fffoo ffffffff fff',
                                                             'ffff hfhf fffhh ffffffff fff'],
  ['GET /api/printers/:id',                                  'ffff ofof fffoo ffffffff fff',
                                                             'ffff hfhf fffhh ffffffff fff'],
  ['GET /api/printers/:id/test-sheet',                       'ffff ofof fffoo ffffffff fff',
                                                             'ffff hfhf fffhh ffffffff fff'],
  ['POST /api/printers/register-printer',                    'ffff ffof fffff ffffffff fff', nobodysOwn],
  ['POST /api/printers/:id/adjust-printer',                  'ffff ofof fffff ffffffff fff',
                                                             'ffff hfhf fffff ffffffff fff'],
  ['POST /api/printers/:id/retire-printer',                  'ffff ffof fffff ffffffff fff',
                                                             'ffff ffhf fffff ffffffff fff'],
  ['GET /api/stock-ranges',                                  'ffff ofof fffoo ffffffff fff',
                                                             'ffff hfhf fffhh ffffffff fff'],
  ['GET /api/stock-ranges/lost-sheets',                      'ffff ofof fffoo ffffffff fff',
                                                             'ffff hfhf fffhh ffffffff fff'],
  ['GET /api/stock-ranges/:id',                              'ffff ofof fffoo ffffffff fff',
                                                             'ffff hfhf fffhh ffffffff fff'],
  ['POST /api/stock-ranges/receive-stock-range',             'ffff ffof fffff ffffffff fff', nobodysOwn],
  ['POST /api/stock-ranges/:id/hand-out-stock-range',        'ffff ofof fffff ffffffff fff',
                                                             'ffff hfhf fffff ffffffff fff'],
  ['POST /api/stock-ranges/:id/spoil-blank-sheet',           'ffff ofof fffff ffffffff fff',
                                                             'ffff hfhf fffff ffffffff fff'],
  ['POST /api/stock-ranges/:id/report-missing-sheet',        'ffff ofof fffff ffffffff fff',
                                                             'ffff hfhf fffff ffffffff fff'],

  // cases: lists, search, look-up by number                  WICH RASY LBKPT NFVZDEMQ scu
  ['GET /api/cases',                                         'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/cases/assignees',                               'oofo oooo ooooo ffffffff fff', nobodysOwn],
  ['GET /api/cases/find',                                    'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/receptions/silence-alerts',                     'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/permits',                                       'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/seal-uses',                                     'ffff oooo ooofo ffffffff fff',
                                                             'ffff hhhh hhhfh ffffffff fff'],
  ['GET /api/seal-requests',                                 'ffff oooo ooofo ffffffff fff',
                                                             'ffff hhhh hhhfh ffffffff fff'],
  ['GET /api/issuing/find',                                  'foff ffff fffff ffffffff fff',
                                                             'fhff ffff fffff ffffffff fff'],
  ['POST /api/applicants/find',                              'offf ffff fffff ffffffff fff',
    /* who came before: not the others' cases */             'hfff ffff fffff ffffffff fff'],

  // cases: one of them                                       WICH RASY LBKPT NFVZDEMQ scu
  ['GET /api/cases/:id',                                     'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/cases/live',                                    'oofo oooo ooooo ffffffff fff', nobodysOwn],
  ['GET /api/cases/:id/live',                                'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/cases/:id/due-date',                            'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/cases/:id/allowed-steps',                       'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/cases/:id/timeline',                            'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/cases/:id/documents',                           'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/cases/:id/opinions',                            'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/cases/:id/substantive-points',                  'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['POST /api/cases/:id/mark-seen',                          'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['POST /api/cases/:id/preview-decision',                   'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/documents/:id/pdf',                             'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/files/:id',                                     'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/cases/:id/reviewers',                           'ffff ffof fffff ffffffff fff',
                                                             'ffff ffhf fffff ffffffff fff'],
  ['GET /api/cases/:id/test-print',                          'ffff offf fffff ffffffff fff',
                                                             'ffff hfff fffff ffffffff fff'],
  ['POST /api/cases/:id/show-personal-data',                 'ffff oooo fffff ffffffff fff',
                                                             'ffff hhhh fffff ffffffff fff'],

  // lists under a name: own ones, and the section's             WICH RASY LBKPT NFVZDEMQ scu
  ['GET /api/saved-views',                                   'oofo oooo ooooo ffffffff fff',
    /* another person's view, not shared */                  'hhfh hhhh hhhhh ffffffff fff'],
  ['POST /api/saved-views',                                  'oofo oooo ooooo ffffffff fff', nobodysOwn],
  ['PUT /api/saved-views/arrangement',                       'oofo oooo ooooo ffffffff fff', nobodysOwn],
  ['PUT /api/saved-views/:id',                               'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['DELETE /api/saved-views/:id',                            'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],

  // many at once: who may begin a batch, and whose batch it is; each row is judged by itself  WICH RASY LBKPT NFVZDEMQ scu
  ['POST /api/cases/bulk/assign-reviewer',                   'ffff ffof fffff ffffffff fff', nobodysOwn],
  ['POST /api/cases/bulk/remind-holder',                     'ffff ffof ooofo ffffffff fff', nobodysOwn],
  ['POST /api/cases/bulk/mark-seen',                         'oofo oooo ooooo ffffffff fff', nobodysOwn],
  ['POST /api/cases/bulk/export-cases',                      'fffo oooo ooofo ffffffff fff', nobodysOwn],
  ['GET /api/cases/bulk/:key',                               'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['POST /api/cases/bulk/:key/cancel',                       'oofo oooo ooooo ffffffff fff',
                                                             'hhfh hhhh hhhhh ffffffff fff'],
  ['GET /api/cases/bulk/:key/sheet',                         'fffo oooo ooofo ffffffff fff',
                                                             'fffh hhhh hhhfh ffffffff fff'],

  // at the counter                                           WICH RASY LBKPT NFVZDEMQ scu
  ['GET /api/drafts',                                        'offf ffff fffff ffffffff fff',
                                                             'hfff ffff fffff ffffffff fff'],
  ['PUT /api/drafts/:id',                                    'offf ffff fffff ffffffff fff',
                                                             'hfff ffff fffff ffffffff fff'],
  ['DELETE /api/drafts/:id',                                 'offf ffff fffff ffffffff fff',
                                                             'hfff ffff fffff ffffffff fff'],
  ['POST /api/files',                                        'ooff ffff fffff ffffffff fff', nobodysOwn],
  ['POST /api/uploads',                                      'ooff ffff fffff ffffffff fff', nobodysOwn],
  ['GET /api/uploads/:id',                                   'ooff ffff fffff ffffffff fff',
                                                             'hhff ffff fffff ffffffff fff'],
  ['PATCH /api/uploads/:id',                                 'ooff ffff fffff ffffffff fff',
                                                             'hhff ffff fffff ffffffff fff'],
  ['DELETE /api/uploads/:id',                                'ooff ffff fffff ffffffff fff',
                                                             'hhff ffff fffff ffffffff fff'],
  ['POST /api/receptions/judge',                             'offf ffff fffff ffffffff fff', nobodysOwn],
  ['POST /api/cases/register-application',                   'offf ffff fffff ffffffff fff',
    /* with a file that another clerk collected */           'hfff ffff fffff ffffffff fff'],
  ['POST /api/cases/:id/accept-application',                 'offf ffff fffff ffffffff fff',
                                                             'hfff ffff fffff ffffffff fff'],
  ['POST /api/cases/:id/request-supplement',                 'offf ffff fffff ffffffff fff',
                                                             'hfff ffff fffff ffffffff fff'],
  ['POST /api/cases/:id/receive-supplement',                 'offf ffff fffff ffffffff fff',
                                                             'hfff ffff fffff ffffffff fff'],
  ['POST /api/cases/:id/decline-not-required',               'offf ffff fffff ffffffff fff',
                                                             'hfff ffff fffff ffffffff fff'],
  ['POST /api/cases/:id/decline-not-ours',                   'offf ffff fffff ffffffff fff',
                                                             'hfff ffff fffff ffffffff fff'],
  ['POST /api/cases/:id/withdraw-application',               'offf ffff fffff ffffffff fff',
                                                             'hfff ffff fffff ffffffff fff'],

  // review and decision                                      WICH RASY LBKPT NFVZDEMQ scu
  ['POST /api/cases/:id/assign-reviewer',                    'ffff ffof fffff ffffffff fff',
                                                             'ffff ffhf fffff ffffffff fff'],
  ['POST /api/cases/:id/remind-holder',                      'ffff ffof ooofo ffffffff fff',
                                                             'ffff ffhf hhhfh ffffffff fff'],
  ['POST /api/cases/:id/pass-review',                        'ffff offf fffff ffffffff fff',
                                                             'ffff hfff fffff ffffffff fff'],
  ['POST /api/cases/:id/pass-check',                         'ffff ffof fffff ffffffff fff',
                                                             'ffff ffhf fffff ffffffff fff'],
  ['POST /api/cases/:id/return-to-reviewer',                 'ffff fooo fffff ffffffff fff',
                                                             'ffff fhhh fffff ffffffff fff'],
  ['POST /api/cases/:id/start-excluded-procedure',           'ffff offf fffff ffffffff fff',
                                                             'ffff hfff fffff ffffffff fff'],
  ['POST /api/cases/:id/end-excluded-procedure',             'ffff offf fffff ffffffff fff',
                                                             'ffff hfff fffff ffffffff fff'],
  ['POST /api/cases/:id/extend-limit',                       'ffff ffff oofff ffffffff fff',
                                                             'ffff ffff hhfff ffffffff fff'],
  ['POST /api/cases/:id/grant-permit',                       'ffff fofo fffff ffffffff fff',
                                                             'ffff fhfh fffff ffffffff fff'],
  ['POST /api/cases/:id/refuse-permit',                      'ffff fofo fffff ffffffff fff',
                                                             'ffff fhfh fffff ffffffff fff'],
  ['POST /api/cases/:id/terminate-case',                     'ffff fofo fffff ffffffff fff',
                                                             'ffff fhfh fffff ffffffff fff'],

  // certificate and handing over                             WICH RASY LBKPT NFVZDEMQ scu
  ['POST /api/cases/:id/print-certificate',                  'ffff offf fffff ffffffff fff',
                                                             'ffff hfff fffff ffffffff fff'],
  ['GET /api/cases/:id/next-blank',                          'ffff offf fffff ffffffff fff',
                                                             'ffff hfff fffff ffffffff fff'],
  ['POST /api/cases/:id/spoil-certificate',                  'ffff offf fffff ffffffff fff',
                                                             'ffff hfff fffff ffffffff fff'],
  ['POST /api/cases/:id/request-second-seal',                'ffff oofo fffff ffffffff fff',
                                                             'ffff hhfh fffff ffffffff fff'],
  ['POST /api/cases/:id/confirm-second-seal',                'ffff ffff ffoff ffffffff fff',
                                                             'ffff ffff ffhff ffffffff fff'],
  ['POST /api/cases/:id/decline-second-seal',                'ffff ffff ffoff ffffffff fff',
                                                             'ffff ffff ffhff ffffffff fff'],
  ['POST /api/cases/:id/issue-result',                       'foff ffff fffff ffffffff fff',
                                                             'fhff ffff fffff ffffffff fff'],
];
