import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import type { Guest } from '../../data/meeting-books';
import type { SubjectTakenView } from '../../http/subject.view';
import { meetingNotice } from '../../rules/meeting-papers';
import { requirePrintable } from '../../rules/printable';
import { organises, requireDay, requireOrganiser } from '../../rules/meeting-rules';
import { sealWords } from '../../data/sealed-words';
import { MeetingDesk } from './meeting-desk';

/** 通知参会, 签到, 取消: who is asked, who came, and that it does not take place. */
@Injectable()
export class CallTogether {
  constructor(private readonly desk: MeetingDesk) {}

  /** Colleagues by their names, others as written; a notice with all who were asked so far. @throws notFound, changedMeanwhile, stepNotAllowed, meetingNotYours, glyphMissing, attendeeUnknown, attendeeKnown */
  async inviteToMeeting(id: number, input: { readonly version: number; readonly personIds?: readonly number[]; readonly others?: readonly { readonly name: string; readonly unitName: string }[] }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.openToKeep(id, input.version, 'inviteToMeeting', actor);
    for (const [at, { name, unitName }] of (input.others ?? []).entries()) requirePrintable({ [`others.${at}.name`]: name, [`others.${at}.unitName`]: unitName });
    const asked = [...new Set(input.personIds ?? [])];
    const known = asked.length === 0 ? [] : await this.desk.books.colleagues(actor, null, this.desk.today(), asked);
    if (known.length !== asked.length) refuse('attendeeUnknown', { count: asked.length - known.length }, 'personIds');
    const guests: Guest[] = [...known.map((one) => ({ personId: one.person_id, name: one.name, unitName: one.unit_name })), ...(input.others ?? []).map(({ name, unitName }) => ({ personId: null, name: name.trim(), unitName: unitName.trim() }))];
    const attendeeIds = await this.desk.books.invite(id, guests);
    if (attendeeIds.length === 0) refuse('attendeeKnown', {}, 'personIds');
    const people = await this.desk.books.attendeesOf(id);
    const paper = this.desk.paper(row, 'meetingNotice', meetingNotice(await this.desk.onPaper(row), people.map(({ name, unit_name: unitName }) => ({ name, unitName, signed: false }))));
    return this.desk.take(row, 'inviteToMeeting', { attendeeIds, personIds: asked }, actor, { notice_id: paper.id }, paper);
  }

  /** One's own coming, or, with `attendeeId`, that of another, written down by whoever organises. @throws notFound, stepNotAllowed, meetingNotToday, meetingNotYours, notInvited, alreadySignedIn */
  async signInToMeeting(id: number, input: { readonly attendeeId?: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, null, 'signInToMeeting', actor);
    requireDay(row, this.desk.today(), 'signInToMeeting');
    const people = await this.desk.books.attendeesOf(id);
    const who = people.find((one) => (input.attendeeId === undefined ? one.person_id === actor.personId : one.id === input.attendeeId)) ?? refuse('notInvited', {}, 'attendeeId');
    if (who.person_id !== actor.personId && !organises(row, actor)) requireOrganiser(row, actor, 'signInToMeeting');
    if (who.signed_at !== null) refuse('alreadySignedIn', { name: who.name }, 'attendeeId');
    await this.desk.books.sign(who.id, this.desk.now(), actor);
    return this.desk.take(row, 'signInToMeeting', { attendeeId: who.id }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, meetingNotYours */
  async cancelMeeting(id: number, input: { readonly version: number; readonly reason: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.openToKeep(id, input.version, 'cancelMeeting', actor);
    const words = sealWords(input.reason);
    return this.desk.take(row, 'cancelMeeting', { reasonDigest: words.digest }, actor, { ending_words: words.text, ending_salt: words.salt });
  }
}
