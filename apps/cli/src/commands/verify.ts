import { readFile } from 'node:fs/promises';
import { AGENCY_LETTER_SUBJECT, AGENCY_PAGE_SUBJECT, AGENCY_PLAN_SUBJECT, AGENCY_PROBLEM_SUBJECT, AGENCY_PROJECT_SUBJECT, AGENCY_REMINDER_SUBJECT, AGENCY_REQUEST_SUBJECT, COUNTY_TRANSFER_SUBJECT, FORCE_MEMBER_SUBJECT } from '@onecounter/agency-service';
import { AGENCY_ARCHIVE_SUBJECT, CASE_ARCHIVE_SUBJECT, JOINT_ARCHIVE_SUBJECT } from '@onecounter/archive';
import { EXPERT_REVIEW_SUBJECT, EXPERT_SUBJECT, INSPECTION_TRIP_SUBJECT, JOINT_REVIEW_SUBJECT } from '@onecounter/inspection';
import { DISPUTE_SUBJECT, JOINT_CASE_SUBJECT, MEETING_SUBJECT, PERMIT_CASE_SUBJECT, PROJECT_SUBJECT, TRAINING_SUBJECT } from '@onecounter/casework';
import { ASSESSMENT_NOTICE_SUBJECT, AWARD_APPEAL_SUBJECT, AWARD_MONTH_SUBJECT, INTERVIEW_SUBJECT, CHECK_MONTH_SUBJECT, CHECK_RUN_SUBJECT, FINDING_SUBJECT, LEDGER_WEEK_SUBJECT, MONITORING_CARD_SUBJECT, SEAL_APPLICATION_SUBJECT, OUTAGE_SUBJECT, PATROL_RECORD_SUBJECT, SEAL_REGISTER_SUBJECT, SUPERVISED_TASK_SUBJECT } from '@onecounter/compliance-audit';
import { BULLETIN_ISSUE_SUBJECT, CONTRIBUTION_SUBJECT, GOOD_EXAMPLE_SUBJECT, REPORTED_FIGURE_SUBJECT, BULLETIN_COPY_SUBJECT, BULLETIN_FEEDBACK_SUBJECT, BULLETIN_RECIPIENT_SUBJECT, WEB_EDITION_SUBJECT } from '@onecounter/reporting';
import { DOCUMENT_TEMPLATE_SUBJECT, FORM_SUBJECT, ILLUSTRATED_SAMPLE_SUBJECT, SERVICE_ITEM_SUBJECT, THEME_VERSION_SUBJECT } from '@onecounter/catalogue';
import { CREDIT_MARK_SUBJECT, LOOK_UP_SUBJECT, OUTSIDE_NETWORK_SUBJECT, PAPER_SLIP_SUBJECT, REUSE_CONSENT_SUBJECT, FORMAL_REVIEW_CALL_SUBJECT, INQUIRY_SUBJECT, NETWORK_TRANSFER_SUBJECT, POINT_PROBLEM_SUBJECT, PRE_REVIEW_SUBJECT, PROBLEM_LIST_SUBJECT, RECEIVING_RATE_SUBJECT } from '@onecounter/intake';
import { MESSAGE_TEMPLATE_SUBJECT } from '@onecounter/notification';
import { PRINTER_SUBJECT, STOCK_RANGE_SUBJECT, TEMPLATE_SUBJECT } from '@onecounter/issuance';
import { CALENDAR_SUBJECT, checkpointFile, JOB_QUEUE_SUBJECT, publicKeyOf, SCHEDULE_SUBJECT, Settings, TraceReader, verifyTrace, type Finding, type Verdict } from '@onecounter/platform';
import { API_CLIENT_SUBJECT, DUTY_POST_SUBJECT, LEAVE_SUBJECT, PERSON_SUBJECT, ROLE_SUBJECT, SETTING_SUBJECT, UNIT_SUBJECT, WINDOW_SUBJECT } from '@onecounter/organisation';
import { BULLETIN_PERIOD_SUBJECT } from '@onecounter/reporting';
import { EVENT_HANDOVER_SUBJECT, FEEDBACK_SUBJECT, PUBLICATION_SUBJECT, PUSH_SUBSCRIPTION_SUBJECT } from '@onecounter/supervision';
import pg from 'pg';
import { textOf, type Command, type Print } from '../command';
import { Refusal } from '../place';

/** Whatever is accounted for, with the table that carries its status, version and head. */
const KINDS = [
  PERMIT_CASE_SUBJECT,
  JOINT_CASE_SUBJECT,
  SERVICE_ITEM_SUBJECT,
  THEME_VERSION_SUBJECT,
  DOCUMENT_TEMPLATE_SUBJECT,
  MESSAGE_TEMPLATE_SUBJECT,
  FORM_SUBJECT,
  ILLUSTRATED_SAMPLE_SUBJECT,
  CASE_ARCHIVE_SUBJECT,
  JOINT_ARCHIVE_SUBJECT,
  AGENCY_ARCHIVE_SUBJECT,
  TEMPLATE_SUBJECT,
  PRINTER_SUBJECT,
  STOCK_RANGE_SUBJECT,
  UNIT_SUBJECT,
  PERSON_SUBJECT,
  ROLE_SUBJECT,
  SETTING_SUBJECT,
  API_CLIENT_SUBJECT,
  FEEDBACK_SUBJECT,
  WINDOW_SUBJECT,
  CALENDAR_SUBJECT,
  SCHEDULE_SUBJECT,
  JOB_QUEUE_SUBJECT,
  REUSE_CONSENT_SUBJECT,
  PAPER_SLIP_SUBJECT,
  PATROL_RECORD_SUBJECT,
  SUPERVISED_TASK_SUBJECT,
  AGENCY_REMINDER_SUBJECT,
  AGENCY_PROBLEM_SUBJECT,
  AGENCY_LETTER_SUBJECT,
  BULLETIN_RECIPIENT_SUBJECT,
  BULLETIN_COPY_SUBJECT,
  WEB_EDITION_SUBJECT,
  BULLETIN_FEEDBACK_SUBJECT,
  BULLETIN_ISSUE_SUBJECT,
  CONTRIBUTION_SUBJECT,
  GOOD_EXAMPLE_SUBJECT,
  REPORTED_FIGURE_SUBJECT,
  LOOK_UP_SUBJECT,
  OUTSIDE_NETWORK_SUBJECT,
  PROJECT_SUBJECT,
  INSPECTION_TRIP_SUBJECT,
  EXPERT_SUBJECT,
  EXPERT_REVIEW_SUBJECT,
  CREDIT_MARK_SUBJECT,
  MEETING_SUBJECT,
  TRAINING_SUBJECT,
  DISPUTE_SUBJECT,
  PUBLICATION_SUBJECT,
  FORMAL_REVIEW_CALL_SUBJECT,
  POINT_PROBLEM_SUBJECT,
  PROBLEM_LIST_SUBJECT,
  RECEIVING_RATE_SUBJECT,
  BULLETIN_PERIOD_SUBJECT,
  INQUIRY_SUBJECT,
  NETWORK_TRANSFER_SUBJECT,
  PRE_REVIEW_SUBJECT,
  JOINT_REVIEW_SUBJECT,
  DUTY_POST_SUBJECT,
  LEAVE_SUBJECT,
  PUSH_SUBSCRIPTION_SUBJECT,
  EVENT_HANDOVER_SUBJECT,
  MONITORING_CARD_SUBJECT,
  AWARD_MONTH_SUBJECT,
  AWARD_APPEAL_SUBJECT,
  INTERVIEW_SUBJECT,
  ASSESSMENT_NOTICE_SUBJECT,
  SEAL_REGISTER_SUBJECT,
  LEDGER_WEEK_SUBJECT,
  FINDING_SUBJECT,
  CHECK_RUN_SUBJECT,
  CHECK_MONTH_SUBJECT,
  OUTAGE_SUBJECT,
  SEAL_APPLICATION_SUBJECT,
  AGENCY_PAGE_SUBJECT,
  AGENCY_PROJECT_SUBJECT,
  AGENCY_REQUEST_SUBJECT,
  AGENCY_PLAN_SUBJECT,
  FORCE_MEMBER_SUBJECT,
  COUNTY_TRANSFER_SUBJECT,
];

export const verify: Command = {
  summary: 'prove that the trace is what it was when it was sealed (exit code 0 intact, 1 broken, 2 could not check)',
  help: [
    ['--json', 'print the verdict as JSON'], ['--public-key FILE', 'PEM of the public key; without it, that of ONECOUNTER_SIGNING_KEY'],
    ['--checkpoints FILE', 'another copy of the checkpoint file; without it, the one in ONECOUNTER_CHECKPOINT_DIR or DATA_DIR/checkpoints'],
  ],
  options: { json: { type: 'boolean' }, 'public-key': { type: 'string' }, checkpoints: { type: 'string' } }, needs: 'verifier', failure: 2,
  run: async (values, { env }, print) => {
    const keyFile = textOf(values, 'public-key');
    const publicKey = keyFile ? await readFile(keyFile, 'utf8') : env.ONECOUNTER_SIGNING_KEY ? publicKeyOf(env.ONECOUNTER_SIGNING_KEY) : null;
    if (!publicKey) throw new Refusal('there is no key: give --public-key FILE or ONECOUNTER_SIGNING_KEY');
    const verdict = await judgeTrace(env, publicKey, textOf(values, 'checkpoints'), print);
    if (values.json) print.result(JSON.stringify(verdict, null, 2));
    else tellVerdict(verdict, print);
    return verdict.intact ? 0 : 1;
  },
};

/** @param file another copy of the checkpoint file than the one of this place */
export function judgeTrace(env: NodeJS.ProcessEnv, publicKey: string, file: string | undefined, print: Print): Promise<Verdict> {
  if (!env.DATABASE_VERIFIER_URL) throw new Refusal('there is no address of the verifying role: run migrate first, or set DATABASE_VERIFIER_URL');
  return withReader(env.DATABASE_VERIFIER_URL, (reader) => verifyTrace({
    reader, kinds: KINDS, publicKey, checkpointFile: file ?? checkpointFile(new Settings(env).checkpointDir), progress: ({ subjects, steps }) => print.note(`${subjects} subjects, ${steps} steps`),
  }));
}

/** Two connections, both read-only whatever the role may do. */
async function withReader<T>(url: string, work: (reader: TraceReader) => Promise<T>): Promise<T> {
  const clients = [1, 2].map(() => new pg.Client({ connectionString: url, application_name: 'onecounter verify', options: '-c default_transaction_read_only=on' }));
  try {
    // a connection cut while nothing is asked of it is told by the next query; unheard it would end the process with the code for "broken"
    for (const client of clients) client.on('error', () => undefined);
    for (const client of clients) await client.connect();
    const [steps, beside] = clients as [pg.Client, pg.Client];
    return await work(new TraceReader(steps, beside));
  } finally {
    await Promise.allSettled(clients.map((client) => client.end()));
  }
}

export function tellVerdict(verdict: Verdict, print: Print): void {
  for (const finding of verdict.findings) print.result(lineOf(finding));
  if (verdict.findingCount > verdict.findings.length) print.result(`… and ${verdict.findingCount - verdict.findings.length} more`);
  const { lastCheckpoint: last } = verdict;
  print.result(`${verdict.subjects} subjects, ${verdict.steps} steps, ${verdict.checkpoints} checkpoints${last ? `, the last one of ${last.machineAt}` : ''}`);
  print.result(last ? `${verdict.unsealedSteps} steps are newer than the last checkpoint: only their own chain speaks for them` : 'No checkpoint was written yet: the trace was only checked against itself');
  if (verdict.unfinishedLines > 0) print.result(`${verdict.unfinishedLines} checkpoint lines were left unfinished by a crash; harmless`);
  print.result(verdict.intact ? 'The trace is intact.' : `The trace is BROKEN: ${verdict.findingCount} findings.`);
}

function lineOf({ code, subjectKind, subjectId, words }: Finding): string {
  return `${code}  ${subjectKind ? `${subjectKind} ${subjectId ?? ''}: ` : ''}${words}`;
}
