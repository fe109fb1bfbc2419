import type { SaveState } from './draft-keeper';

/** The sentence of SavedState. */
export function wordsOf(state: SaveState): string {
  switch (state.kind) {
    case 'untouched': return '';
    case 'saved': return `已保存 ${state.at}`;
    case 'saving': return '正在保存…';
    case 'offline': return `断网，${state.changes} 处改动存在本机，连上后自动补传。可以继续办。`;
    case 'refused': return `没有存上：${state.problem.messageZh} ${state.changes} 处改动存在本机。`;
    case 'conflict': return '这份草稿在别处也改了。';
  }
}
