import { ProblemLists } from './data/problem-lists';
import { DrawUpProblemListsSchedule } from './jobs/draw-up-problem-lists.schedule';
import { DrawUpProblemLists } from './use-cases/problems/draw-up-problem-lists';
import { KeepProblemLists, ProblemListPapers, ProblemListPress } from './use-cases/problems/show-problem-lists';

/** 要点问题月清单, for the module. */
export const PROBLEM_LISTS = [ProblemLists, DrawUpProblemLists, DrawUpProblemListsSchedule, KeepProblemLists, ProblemListPress, ProblemListPapers];
