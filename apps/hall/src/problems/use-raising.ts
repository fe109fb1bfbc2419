import { shallowRef, watch, type ShallowRef } from 'vue';
import { answer, asProblem, useSession, type Act } from '@onecounter/web-kit';
import { api } from '../api';
import { pointsOf, type MaterialDefinition } from '../materials/findings';
import type { Schemas } from '../schemas';
import { provideRaising } from './point-problems';

interface RaisedFor { readonly code: string; readonly versionId: number }
const WORDS = { name: 'words', label: '哪里有问题', kind: 'long', max: 1000 } as const;
const shorten = (text: string): string => (Array.from(text).length > 40 ? `${Array.from(text).slice(0, 40).join('')}…` : text);

/** 要点问题 at the counter: what is open for the item, and the box that raises one. @returns the box that is asked for, and what to do when it is done */
export function useRaising(item: () => RaisedFor | null | undefined, materials: () => readonly MaterialDefinition[]): { asked: ShallowRef<Act | null>; done: () => Promise<void> } {
  const session = useSession();
  const known = shallowRef<readonly Schemas['PointProblemView'][]>([]);
  const asked = shallowRef<Act | null>(null);

  async function reload(): Promise<void> {
    const code = item()?.code;
    known.value = known.value.filter((one) => one.itemCode === code);
    if (code === undefined || !session.can('readPointProblems')) return;
    try {
      const { rows } = await answer(api.GET('/api/point-problems', { params: { query: { itemCode: code, state: 'open', limit: 100 } } }));
      if (item()?.code === code) known.value = rows;
    } catch (failure) {
      asProblem(failure); // told to the session; the reception goes on without
    }
  }
  watch(() => item()?.code, reload, { immediate: true });

  function ask(materialCode: string, pointCode: string | null): void {
    const [standing, material] = [item(), materials().find(({ code }) => code === materialCode)];
    if (!standing || !material) return;
    const points = pointsOf(material);
    asked.value = {
      verb: 'raisePointProblem', label: '提出问题', title: '对要点提出问题', path: '/point-problems/raise-point-problem', kind: 'primary',
      note: pointCode === null ? material.name : points.find(({ code }) => code === pointCode)?.text, fixed: { itemVersionId: standing.versionId, materialCode, ...(pointCode === null ? {} : { pointCode }) },
      fields: [...(pointCode === null ? [{ name: 'pointCode', label: '要点', kind: 'choice', options: points.map(({ code, text }, at) => ({ value: code, label: `${at + 1}. ${shorten(text)}` })) } as const] : []), WORDS],
    };
  }
  if (session.can('raisePointProblem')) {
    provideRaising({ ask, openOf: (pointCode) => {
      const open = known.value.find((one) => one.pointCode === pointCode);
      return open ? { words: `${open.statusLabel}，${open.occurrences} 人提过`, mine: open.mine } : null;
    } });
  }
  return { asked, done: async () => { asked.value = null; await reload(); } };
}
