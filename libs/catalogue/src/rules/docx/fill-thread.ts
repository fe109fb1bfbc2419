import { parentPort } from 'node:worker_threads';
import { FAULTS, faultText, Refusal, type SheetBlock } from '@onecounter/contracts';
import { fillDocx, type TemplateValues } from './fill-docx';
import { readDocx } from './read-docx';
import { sheetOfDocx } from './sheet-of-docx';

export interface FillQuestion { readonly template: Uint8Array; readonly values: TemplateValues; readonly sheet: boolean }
/** What the thread answers; errors do not keep their class on the way. */
export type FillAnswer = { readonly kind: 'filled'; readonly docx: Uint8Array; readonly sheet: { blocks: SheetBlock[]; across: boolean } | null } | { readonly kind: 'failed'; readonly why: string };

async function answer({ template, values, sheet }: FillQuestion): Promise<FillAnswer> {
  try {
    const docx = fillDocx(await readDocx(Buffer.from(template)), values);
    return { kind: 'filled', docx: Uint8Array.from(docx), sheet: sheet ? sheetOfDocx(await readDocx(docx)) : null };
  } catch (error) {
    return { kind: 'failed', why: error instanceof Refusal ? faultText(FAULTS[error.code].zh, error.facts) : String((error as Error).message) };
  }
}

parentPort?.on('message', (question: FillQuestion) => { void answer(question).then((filled) => parentPort?.postMessage(filled)); });
