import { Injectable } from '@nestjs/common';
import { GenerateDocument, type GeneratedFormat, type PreparedDocument } from '@onecounter/catalogue';
import { refuse, Refusal } from '@onecounter/contracts';
import { KeptFiles } from '../rules/kept-files';

/** Some tens of kilobytes each. */
const MOST_KEPT = 100;

/** 办事指南 of an item, 标准化手册 of a theme, as a file: drawn once for each version and day, however many ask. */
@Injectable()
export class DownloadGuide {
  private readonly kept = new KeptFiles(MOST_KEPT);

  constructor(private readonly documents: GenerateDocument) {}

  /** @throws notFound, documentTemplateMissing; its bytes: glyphMissing, renderingFailed */
  async run(code: string, format: GeneratedFormat, kind: 'guide' | 'themeHandbook' = 'guide'): Promise<PreparedDocument> {
    const prepared = await this.documents.prepare(kind, { codes: [code], on: null, format }).catch((error: unknown) => {
      if (error instanceof Refusal && ['itemNotInUseOn', 'themeNotInUseOn'].includes(error.code)) return refuse('notFound');
      throw error;
    });
    return { ...prepared, bytes: () => this.kept.get(prepared.stamp, prepared.bytes) };
  }
}
