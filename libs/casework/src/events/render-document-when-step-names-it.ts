import { Injectable } from '@nestjs/common';
import { CASE_STEPS, JOINT_CASE_STEPS, type Fact, type Happening } from '@onecounter/contracts';
import { Documents, Listener } from '@onecounter/platform';

/** Papers are made after the step is safe; whoever opens one earlier makes it himself, with the same bytes. */
@Injectable()
export class RenderDocumentWhenStepNamesIt extends Listener {
  readonly name = 'render-document-when-step-names-it';
  readonly hears: readonly Fact[] = [...Object.values(CASE_STEPS), ...Object.values(JOINT_CASE_STEPS)].map((rule) => rule.fact);
  override readonly pace = 'last';
  constructor(private readonly documents: Documents) { super(); }

  async concerns({ subjectKind, subjectId, seq }: Happening): Promise<boolean> {
    return (await this.documents.namedBy(subjectKind, subjectId, seq)).length > 0;
  }

  async hear({ subjectKind, subjectId, seq }: Happening): Promise<void> {
    for (const row of await this.documents.namedBy(subjectKind, subjectId, seq)) await this.documents.render(row);
  }
}
