/** 请假期间转交的办件 */
export class HandedCaseView {
  caseId: number;
  number: string;
  itemName: string;
  fromName: string;
  toName: string;
  /** Legal time (UTC) */
  at: string;
  /** 交回、办完、另行分派的时间；空：还在代办 */
  backAt: string | null;
  /** returned 交回, finished 已办完, reassigned 另行分派; open 代办中 */
  outcome: 'open' | 'returned' | 'finished' | 'reassigned';
  outcomeLabel: string;
}
