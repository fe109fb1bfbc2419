import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { OrganisationModule } from '@onecounter/organisation';
import { AwardFacts } from './data/award-facts';
import { AwardMonths } from './data/award-months';
import { Interviews } from './data/interviews';
import { AWARD_SHEETS } from './exports/compliance-sheets';
import { AwardsController } from './http/awards.controller';
import { InterviewsController } from './http/interviews.controller';
import { DrawUpAwardsSchedule } from './jobs/draw-up-awards.schedule';
import { AmendEligibility } from './use-cases/awards/amend-eligibility';
import { AppealEligibility } from './use-cases/awards/appeal-eligibility';
import { AwardTerms } from './use-cases/awards/award-terms';
import { AwardsNow } from './use-cases/awards/awards-now';
import { ConfirmEligibility } from './use-cases/awards/confirm-eligibility';
import { DrawUpAwards, JudgeAwards } from './use-cases/awards/draw-up-awards';
import { ShowAwards } from './use-cases/awards/show-awards';
import { HoldInterview, InterviewPapers } from './use-cases/interviews/hold-interview';
import { ProposeInterviews } from './use-cases/interviews/propose-interviews';
import { ShowInterviews } from './use-cases/interviews/show-interviews';

/** 评先资格和约谈 (CMP-6): what follows from violations and from the receiving success rate, with reasons, appeals and interviews. */
@Module({
  imports: [OrganisationModule, CaseworkModule],
  controllers: [AwardsController, InterviewsController],
  providers: [...AWARD_SHEETS, AwardFacts, AwardMonths, AwardTerms, JudgeAwards, DrawUpAwards, ShowAwards, AppealEligibility, AmendEligibility, AwardsNow, ConfirmEligibility, DrawUpAwardsSchedule, Interviews, InterviewPapers, ProposeInterviews, HoldInterview, ShowInterviews],
})
export class AwardsModule {}
