import type { BlackBox, SampleMark } from '@onecounter/contracts';
import type { Schemas } from '../../api';

/** A page in hand: `fileId` when the server has it, otherwise its picture lies on this machine under `key`; `boxes` are not burnt in yet. */
export interface DraftPage { key: string; fileId: string | null; boxes: BlackBox[] }
export interface SampleDraft { pages: DraftPage[]; marks: SampleMark[]; source: { caseId: number; fileId: string; number: string } | null }

export const [MOST_PAGES, MOST_MARKS, MOST_BOXES] = [10, 40, 80];
const tenths = (value: number): number => Math.round(value * 10) / 10;
const within = (value: number, least: number, most: number): number => tenths(Math.min(most, Math.max(least, value)));

export function draftOf(sample: Schemas['SampleRecordView'] | null): SampleDraft {
  return {
    pages: (sample?.pages ?? []).map(({ fileId }) => ({ key: fileId, fileId, boxes: [] })),
    marks: (sample?.marks ?? []).map(({ page, x, y, text, pointCode }) => ({ page, x, y, text, pointCode })), source: null,
  };
}

/** What hands do to a sample; every one gives a new draft, so that it can be undone. Places are percent of the page. */
export const sampleHand = {
  addMark: (draft: SampleDraft, page: number, x: number, y: number): SampleDraft => (draft.marks.length >= MOST_MARKS ? draft : { ...draft, marks: [...draft.marks, { page, x: within(x, 0, 100), y: within(y, 0, 100), text: '', pointCode: '' }] }),
  setMark: (draft: SampleDraft, at: number, change: Partial<SampleMark>): SampleDraft => ({ ...draft, marks: draft.marks.map((mark, index) => (index === at ? { ...mark, ...change } : mark)) }),
  moveMark: (draft: SampleDraft, at: number, x: number, y: number): SampleDraft => sampleHand.setMark(draft, at, { x: within(x, 0, 100), y: within(y, 0, 100) }),
  dropMark: (draft: SampleDraft, at: number): SampleDraft => ({ ...draft, marks: draft.marks.filter((_, index) => index !== at) }),
  /** Its number one up or down. */
  shiftMark: (draft: SampleDraft, at: number, by: 1 | -1): SampleDraft => {
    const [one, other] = [draft.marks[at], draft.marks[at + by]];
    return one && other ? { ...draft, marks: draft.marks.map((mark, index) => (index === at ? other : index === at + by ? one : mark)) } : draft;
  },
  addBox: (draft: SampleDraft, page: number, box: BlackBox): SampleDraft => changeBoxes(draft, page, (boxes) => (boxes.length >= MOST_BOXES || box.width < 0.3 || box.height < 0.3 ? boxes : [...boxes, kept(box)])),
  setBox: (draft: SampleDraft, page: number, at: number, box: BlackBox): SampleDraft => changeBoxes(draft, page, (boxes) => boxes.map((one, index) => (index === at ? kept(box) : one))),
  dropBox: (draft: SampleDraft, page: number, at: number): SampleDraft => changeBoxes(draft, page, (boxes) => boxes.filter((_, index) => index !== at)),
  addPages: (draft: SampleDraft, keys: readonly string[]): SampleDraft => ({ ...draft, pages: [...draft.pages, ...keys.map((key) => ({ key, fileId: null, boxes: [] }))] }),
  /** With the marks on it. */
  dropPage: (draft: SampleDraft, page: number): SampleDraft => ({
    ...draft, pages: draft.pages.filter((_, index) => index !== page - 1), marks: draft.marks.filter((mark) => mark.page !== page).map((mark) => (mark.page > page ? { ...mark, page: mark.page - 1 } : mark)),
  }),
};

const changeBoxes = (draft: SampleDraft, page: number, change: (boxes: BlackBox[]) => BlackBox[]): SampleDraft => ({ ...draft, pages: draft.pages.map((one, index) => (index === page - 1 ? { ...one, boxes: change(one.boxes) } : one)) });
function kept({ x, y, width, height }: BlackBox): BlackBox {
  const [left, top] = [within(x, 0, 99.7), within(y, 0, 99.7)];
  return { x: left, y: top, width: within(width, 0.3, 100 - left), height: within(height, 0.3, 100 - top) };
}

/** As the server reads them. */
export const boxesText = (boxes: readonly BlackBox[]): string => boxes.map(({ x, y, width, height }) => `${x},${y},${width},${height}`).join(';');
/** What is lacking before it can be kept; null when nothing is. */
export function lackingOf({ pages, marks }: SampleDraft): string | null {
  if (pages.length === 0) return '先放上一页图';
  const at = marks.findIndex(({ text, pointCode }) => text.trim() === '' || pointCode === '');
  const mark = marks[at];
  return mark ? `第 ${at + 1} 处还没${mark.pointCode === '' ? '选要点' : '写说明'}` : null;
}
