import { Injectable } from '@nestjs/common';
import { refuse, type CertificateLayout } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { DEFAULT_LAYOUT } from '../rules/default-layout';
import { DraftCertificateTemplate } from '../use-cases/draft-certificate-template';
import { PublishCertificateTemplate } from '../use-cases/publish-certificate-template';
import { RetireCertificateTemplate } from '../use-cases/retire-certificate-template';
import { ReviseCertificateTemplate } from '../use-cases/revise-certificate-template';
import type { DraftCertificateTemplateBody, RetireCertificateTemplateBody, ReviseCertificateTemplateBody } from './layout.body';
import { presentTaken } from './template-answers';
import type { SubjectStepTakenView } from './template.view';

/** Bodies are class instances; what is kept and digested is plain JSON. */
const plain = (layout: CertificateLayout): CertificateLayout => JSON.parse(JSON.stringify(layout)) as CertificateLayout;

/** Hands what came over the wire to the use cases, and their outcome back. */
@Injectable()
export class TemplateSteps {
  constructor(private readonly drafting: DraftCertificateTemplate, private readonly revising: ReviseCertificateTemplate, private readonly publishing: PublishCertificateTemplate, private readonly retiring: RetireCertificateTemplate) {}

  /** A new template begins with the general layout: nobody starts from an empty sheet. */
  async draft(actor: Actor, { name, nextOf, forEveryUnit }: DraftCertificateTemplateBody): Promise<SubjectStepTakenView> {
    if (nextOf !== undefined) return presentTaken(await this.drafting.take(actor, { content: null, nextOf, unitId: null }));
    const called = name?.trim() || refuse('invalidInput', { count: 1, errors: [{ field: 'name', code: 'isNotEmpty', message: '不能空着', messageEn: 'must be given' }] as never });
    return presentTaken(await this.drafting.take(actor, { content: { name: called, itemCodes: [], layout: DEFAULT_LAYOUT }, nextOf: null, unitId: forEveryUnit ? null : actor.unitId }));
  }

  async revise(actor: Actor, id: number, { version, name, itemCodes, layout }: ReviseCertificateTemplateBody): Promise<SubjectStepTakenView> {
    return presentTaken(await this.revising.take(actor, id, version, { name: name.trim(), itemCodes: [...new Set(itemCodes)], layout: plain(layout) }));
  }

  async publish(actor: Actor, id: number, version: number): Promise<SubjectStepTakenView> {
    return presentTaken(await this.publishing.take(actor, id, version));
  }

  async retire(actor: Actor, id: number, { version, reason }: RetireCertificateTemplateBody): Promise<SubjectStepTakenView> {
    return presentTaken(await this.retiring.take(actor, id, version, reason.trim()));
  }
}
