import { DOCUMENT_TEMPLATE_KINDS, type DocumentTemplateKind } from '@onecounter/contracts';
import { Sql, SYSTEM_ACTOR } from '@onecounter/platform';
import { DocumentTemplates } from '../data/document-templates';
import { DraftDocumentTemplate } from '../use-cases/draft-document-template';
import { PublishDocumentTemplate } from '../use-cases/publish-document-template';

/** What hands out providers: a Nest application or its context. */
interface Providers { get<T>(provider: abstract new (...args: never[]) => T): T }

/** Publishes the project's own page of each kind that has none yet, by real steps of the system. @returns whether anything was brought */
export async function seedDocumentTemplates(app: Providers): Promise<boolean> {
  const [sql, drafting, publishing] = [app.get(Sql), app.get(DraftDocumentTemplate), app.get(PublishDocumentTemplate)];
  const known = new Set((await app.get(DocumentTemplates).list()).map(({ kind }) => kind));
  const missing = (Object.keys(DOCUMENT_TEMPLATE_KINDS) as DocumentTemplateKind[]).filter((kind) => !known.has(kind));
  if (missing.length === 0) return false;
  await sql.transaction(async () => {
    for (const kind of missing) {
      const { id, seq } = await drafting.take(SYSTEM_ACTOR, kind, `通用${DOCUMENT_TEMPLATE_KINDS[kind].zh}`, null);
      await publishing.take(SYSTEM_ACTOR, id, seq);
    }
  });
  return true;
}
