import { inject, provide, type InjectionKey } from 'vue';

/** What others have said of a point: a line below it at the counter. */
export interface PointNote { readonly text: string; readonly tone: 'ok' | 'over' | 'soon' }
type NotesOf = (pointCode: string) => readonly PointNote[];
const NOTES: InjectionKey<NotesOf> = Symbol('point notes');

export const providePointNotes = (notesOf: NotesOf): void => { provide(NOTES, notesOf); };
/** None on pages that provide none. */
export const usePointNotes = (): NotesOf => inject(NOTES, () => []);
