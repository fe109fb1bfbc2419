import { Injectable } from '@nestjs/common';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { READER_WAYS, refuse } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { BULLETIN_RECIPIENT_SUBJECT, BulletinRecipients, type RecipientRow } from '../../data/bulletin-recipients';
import { requirePlace } from '../../rules/distribution/judge-recipient';
import { USUAL_RECIPIENTS, type UsualRecipient } from '../../rules/distribution/usual-recipients';

export type RecipientInput = UsualRecipient;

/** 收件单位: added, changed, removed; nobody is listed twice in the same level by the same way. */
@Injectable()
export class KeepRecipients {
  constructor(private readonly recipients: BulletinRecipients, private readonly trace: Trace) {}

  /** @throws recipientPlaceMissing, recipientListed */
  async add(input: RecipientInput, actor: Actor): Promise<SubjectTakenView> {
    await this.recipients.alone();
    const own = await this.judged(input, null, actor);
    const [id, place] = [await this.trace.nextId(BULLETIN_RECIPIENT_SUBJECT), await this.recipients.nextPlace(actor.jurisdictionPath, own.level)];
    return presentTaken(await this.trace.beginSubject(id, { kind: BULLETIN_RECIPIENT_SUBJECT, verb: 'addRecipient', actor, facts: factsOf(own), set: { ...own, place, jurisdiction_path: actor.jurisdictionPath } }));
  }

  /** What the usual list names and is not listed yet. @returns how many were added */
  async addUsual(actor: Actor): Promise<{ added: number }> {
    await this.recipients.alone();
    const listed = new Set((await this.recipients.listed(actor.jurisdictionPath)).map(({ level, way, name }) => `${level} ${way} ${name}`));
    const missing = USUAL_RECIPIENTS.filter(({ level, way, name }) => !listed.has(`${level} ${way} ${name}`));
    const births = [];
    for (const [at, own] of missing.entries()) births.push({ id: await this.trace.nextId(BULLETIN_RECIPIENT_SUBJECT), facts: factsOf(own), set: { ...own, place: listed.size + at + 1, jurisdiction_path: actor.jurisdictionPath } });
    if (births.length > 0) await this.trace.beginSubjects(births, { kind: BULLETIN_RECIPIENT_SUBJECT, verb: 'addRecipient', actor });
    return { added: births.length };
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, recipientPlaceMissing, recipientListed */
  async change(id: number, { version, ...input }: RecipientInput & { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    await this.recipients.alone();
    const row = await this.recipients.lock(id, version, 'changeRecipient', actor);
    const own = await this.judged(input, row, actor);
    return presentTaken(await this.trace.takeStep(row, { kind: BULLETIN_RECIPIENT_SUBJECT, verb: 'changeRecipient', actor, facts: { from: factsOf(row), to: factsOf(own) }, set: { ...own } }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async remove(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.recipients.lock(id, version, 'removeRecipient', actor);
    return presentTaken(await this.trace.takeStep(row, { kind: BULLETIN_RECIPIENT_SUBJECT, verb: 'removeRecipient', actor, facts: {} }));
  }

  private async judged(input: RecipientInput, row: RecipientRow | null, actor: Actor): Promise<RecipientInput> {
    const own = { level: input.level, way: input.way, name: input.name.trim(), address: input.address.trim(), postcode: input.postcode.trim(), email: input.email.trim(), copies: READER_WAYS[input.way].paper ? input.copies : 1 };
    requirePlace(own);
    if (await this.recipients.same({ ...own, jurisdiction_path: actor.jurisdictionPath }, row?.id ?? null)) refuse('recipientListed', { name: own.name }, 'name');
    return own;
  }
}

/** Names and addresses of organs of state; of the e-mail address only that there is one. */
const factsOf = ({ level, way, name, address, postcode, email, copies }: RecipientInput): object => ({ level, way, name, address, postcode, hasEmail: email !== '', copies });
