import type { Provider, Type } from '@nestjs/common';
import { DutyPeople } from './data/duty-people';
import { DutyPosts } from './data/duty-posts';
import { Leaves } from './data/leaves';
import { StandIns } from './data/stand-ins';
import { DutyPostsController } from './http/duty-posts.controller';
import { LeaveListsController, LeaveStepsController } from './http/leaves.controller';
import { MoveLeavesWhenDue } from './jobs/move-leaves.schedule';
import { KeepDutyPosts } from './use-cases/duties/keep-duty-posts';
import { ShowDutyPosts } from './use-cases/duties/show-duty-posts';
import { DecideLeave } from './use-cases/leaves/decide-leave';
import { EndOwnLeave } from './use-cases/leaves/end-own-leave';
import { MoveLeaves } from './use-cases/leaves/move-leaves';
import { ProposeHandover } from './use-cases/leaves/propose-handover';
import { RequestLeave } from './use-cases/leaves/request-leave';
import { ShowLeaves } from './use-cases/leaves/show-leaves';

/** AB岗 and 请假, as the module lists them. */
export const STANDING_IN_FOR_OTHERS = [DutyPosts, Leaves, StandIns] as const;
export const STANDING_IN: readonly Provider[] = [...STANDING_IN_FOR_OTHERS, DutyPeople, KeepDutyPosts, ShowDutyPosts, DecideLeave, EndOwnLeave, MoveLeaves, MoveLeavesWhenDue, ProposeHandover, RequestLeave, ShowLeaves];
export const STANDING_IN_CONTROLLERS: readonly Type[] = [DutyPostsController, LeaveListsController, LeaveStepsController];
