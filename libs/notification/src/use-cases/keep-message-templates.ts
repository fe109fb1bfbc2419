import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { MESSAGE_TEMPLATE } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { MESSAGE_TEMPLATE_SUBJECT, MessageTemplates, type MessageTemplateRow } from '../data/message-templates';
import { judgeWords, type TemplateWords } from '../rules/judge-words';

const KIND = MESSAGE_TEMPLATE_SUBJECT;
const factsOf = ({ event, channel, edition }: MessageTemplateRow): object => ({ event, channel, edition });

/** 起草、修改、启用、停用 words of a message; what is in force changes with one step. */
@Injectable()
export class KeepMessageTemplates {
  constructor(private readonly templates: MessageTemplates, private readonly trace: Trace) {}

  /** @throws invalidInput, messageChannelWrong, messageSubjectWrong, messageHtml, messageBraceOpen, messageVariableUnknown, messageTooLong */
  async draft(words: TemplateWords, actor: Actor): Promise<SubjectTakenView> {
    judgeWords(words);
    await this.templates.oneAtATime();
    const [id, edition] = [await this.trace.nextId(KIND), await this.templates.nextEdition(words.event, words.channel)];
    const { event, channel, subject, body } = words;
    return presentTaken(await this.trace.beginSubject(id, { kind: KIND, verb: 'draftMessageTemplate', actor, facts: { event, channel, edition, wordsDigest: sealWords(body).digest }, set: { event, channel, edition, subject, body } }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, and as `draft` */
  async revise(id: number, { version, subject, body }: { version: number; subject: string; body: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.templates.lock(id, version, 'reviseMessageTemplate');
    judgeWords({ event: row.event, channel: row.channel, subject, body });
    return presentTaken(await this.trace.takeStep(row, { kind: KIND, verb: 'reviseMessageTemplate', actor, facts: { ...factsOf(row), wordsDigest: sealWords(body).digest }, set: { subject, body } }));
  }

  /** The edition before it gives way by a step of its own. @throws notFound, changedMeanwhile, stepNotAllowed */
  async publish(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.templates.lock(id, version, 'publishMessageTemplate');
    judgeWords(row); // what was good when it was drafted may name what the event no longer knows
    const former = await this.templates.findInForce(row.event, row.channel);
    if (former) await this.retireFor(former, `第 ${row.edition} 版启用`, actor);
    return presentTaken(await this.trace.takeStep(row, { kind: KIND, verb: 'publishMessageTemplate', actor, facts: { ...factsOf(row), supersedes: former?.id ?? null } }));
  }

  /** The words the system is delivered with are in force again. @throws notFound, changedMeanwhile, stepNotAllowed */
  async retire(id: number, { version, reason }: { version: number; reason: string }, actor: Actor): Promise<SubjectTakenView> {
    return this.retireFor(await this.templates.lock(id, version, 'retireMessageTemplate'), reason, actor);
  }

  private async retireFor(row: MessageTemplateRow, reason: string, actor: Actor): Promise<SubjectTakenView> {
    const words = sealWords(reason);
    return presentTaken(await this.trace.takeStep(row, { kind: KIND, verb: 'retireMessageTemplate', actor, facts: { ...factsOf(row), reasonDigest: words.digest }, with: (w) => recordWords(w, MESSAGE_TEMPLATE.kind, words) }));
  }
}
