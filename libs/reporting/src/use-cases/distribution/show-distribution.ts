import { Injectable } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { BULLETIN_COPY, BULLETIN_ISSUE, BULLETIN_RECIPIENT, ELECTRONIC_WAYS, READER_LEVELS, READER_WAYS, WEB_EDITION, type BulletinCopyVerb, type ReaderLevel, type RecipientVerb, type WebEditionVerb } from '@onecounter/contracts';
import type { Actor, Piece } from '@onecounter/platform';
import type { CopyRow } from '../../data/bulletin-copies';
import { BulletinEditions, type EditionRow, type IssueHead } from '../../data/bulletin-editions';
import { BulletinRecipients, type RecipientRow } from '../../data/bulletin-recipients';
import type { SendingRow, SendingState } from '../../data/copy-sendings';
import { WebEditions, type WebEditionRow } from '../../data/web-editions';
import type { BulletinCopyView, CopySendingView, DistributedIssueView, DistributionView, EditionView, PublicBulletinsView, PublicBulletinView, RecipientRowView, RecipientView, WebEditionView } from '../../http/distribution.view';
import { CopyBook } from './plan-distribution';

/** 收件单位 with their history. */
@Injectable()
export class ShowRecipients {
  constructor(private readonly recipients: BulletinRecipients, private readonly traces: SubjectTraces) {}

  async list(level: ReaderLevel | null, actor: Actor, piece?: Piece): Promise<RecipientRowView[]> {
    return (await this.recipients.listed(actor.jurisdictionPath, level, piece)).map((row) => recipientView(row, actor));
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<RecipientView> {
    return { ...recipientView(await this.recipients.get(id, actor), actor), trace: await this.traces.of(BULLETIN_RECIPIENT, id) };
  }
}

/** 分送 of the issues. */
@Injectable()
export class ShowDistribution {
  constructor(private readonly editions: BulletinEditions, private readonly book: CopyBook, private readonly web: WebEditions) {}

  async list(actor: Actor): Promise<DistributedIssueView[]> {
    return (await this.editions.issues(actor)).map((head) => ({ ...issueView(head), copies: head.copies, unconfirmed: head.unconfirmed, webStatusLabel: head.web_status === null ? null : (WEB_EDITION.statuses[head.web_status as WebEditionRow['status']].zh) }));
  }

  /** @throws notFound */
  async one(issueId: number, actor: Actor): Promise<DistributionView> {
    const head = await this.editions.issue(issueId, actor);
    const [copies, sendings, web] = [await this.book.copies.of(issueId), await this.book.sendings.of(issueId), await this.web.of(issueId)];
    const sent = new Map(sendings.map((one) => [one.copy_id, one]));
    const count = (status: CopyRow['status']): number => copies.filter((one) => one.status === status).length;
    return { ...issueView(head), editions: (await this.editions.of(issueId)).map(editionView), web: web ? webView(web, actor) : null, copies: copies.map((row) => copyView(row, sent.get(row.id), actor)), planned: count('planned'), dispatched: count('dispatched'), confirmed: count('confirmed') };
  }
}

/** 公开的专报 for everybody: what is not approved is as if it did not exist. */
@Injectable()
export class PublicBulletins {
  constructor(private readonly web: WebEditions) {}

  async list(year: number | null): Promise<PublicBulletinsView> {
    return { years: await this.web.years(), rows: (await this.web.published(year)).map(({ id, year: of, number, issuer, masthead: title, issued_on: issuedOn }) => ({ id, year: of, number, issuer, title, issuedOn })) };
  }

  /** @throws notFound */
  async show(id: number): Promise<PublicBulletinView> {
    const { masthead: title, issued_on: issuedOn, ...row } = await this.web.publishedOne(id);
    return { ...row, title, issuedOn };
  }
}

const levelAndWay = ({ level, way }: Pick<CopyRow, 'level' | 'way'>): Pick<CopyRow, 'level' | 'way'> & { levelLabel: string; wayLabel: string } => ({ level, levelLabel: READER_LEVELS[level].zh, way, wayLabel: READER_WAYS[way].zh });

function recipientView(row: RecipientRow, actor: Actor): RecipientRowView {
  const { id, version, status, name, address, postcode, email, copies } = row;
  return { id, version, status, ...levelAndWay(row), name, address, postcode, email, copies, verbs: verbsOf(BULLETIN_RECIPIENT, status, actor.permissions) as RecipientVerb[] };
}

function issueView({ id, year, number, masthead, status, issued_on: issuedOn }: IssueHead): Omit<DistributedIssueView, 'copies' | 'unconfirmed' | 'webStatusLabel'> {
  return { issueId: id, year, number, title: masthead, issueStatus: status, issueStatusLabel: BULLETIN_ISSUE.statuses[status].zh, issuedOn };
}

function editionView({ kind, size_bytes: sizeBytes, dated_on: datedOn, file_hash: digest, substituted }: EditionRow): EditionView {
  return { kind, sizeBytes, datedOn, digest, substituted: substituted === '' ? [] : substituted.split('，') };
}

function webView({ id, version, status, published_on: publishedOn, html }: WebEditionRow, actor: Actor): WebEditionView {
  return { id, version, status, statusLabel: WEB_EDITION.statuses[status].zh, publishedOn, html, verbs: verbsOf(WEB_EDITION, status, actor.permissions) as WebEditionVerb[] };
}

const SENDING: Readonly<Record<SendingState, string>> = { waiting: '等待发送', sending: '正在发送', sent: '已发送', failed: '没有发成' };

function sendingView({ state, addressee, attempts, last_answer: answer, ended_at: endedAt, next_attempt_at: next }: SendingRow): CopySendingView {
  return { state, stateLabel: SENDING[state], addressee, attempts, answer, endedAt, nextAttemptAt: state === 'waiting' && attempts > 0 ? next : null };
}

function copyView(row: CopyRow, sending: SendingRow | undefined, actor: Actor): BulletinCopyView {
  const { id, version, status, name, address, email, copies, tracking } = row;
  const verbs = verbsOf(BULLETIN_COPY, status, actor.permissions) as BulletinCopyVerb[];
  return {
    id, version, status, statusLabel: BULLETIN_COPY.statuses[status].zh, ...levelAndWay(row), name, address, email, copies, tracking, dispatchedOn: row.dispatched_on, confirmedOn: row.confirmed_on, sending: sending ? sendingView(sending) : null,
    verbs: verbs.filter((verb) => verb !== 'resendCopy' || (ELECTRONIC_WAYS.includes(row.way) && sending?.state !== 'sending')),
  };
}
