import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { OrganisationModule } from '@onecounter/organisation';
import { AssessedPeople } from './data/assessed-people';
import { AssessmentFacts } from './data/assessment-facts';
import { AssessmentNotices } from './data/assessment-notices';
import { AwardFacts } from './data/award-facts';
import { ASSESSMENT_SHEETS } from './exports/compliance-sheets';
import { AssessmentController, AssessmentNoticesController } from './http/assessment.controller';
import { DrawUpNoticesSchedule } from './jobs/draw-up-notices.schedule';
import { DrawUpNotice } from './use-cases/assessment/draw-up-notice';
import { NoticeHeads, NoticePapers, NoticeSections } from './use-cases/assessment/notice-papers';
import { SettleNotice } from './use-cases/assessment/settle-notice';
import { AssessmentTrends, ShowAssessment } from './use-cases/assessment/show-assessment';
import { ShowEvidence } from './use-cases/assessment/show-evidence';
import { ListNotices, ShowNotice } from './use-cases/assessment/show-notices';

/** 考核 (CMP-8): what sections and people did, by one definition for the notice of a month, quarter or year, for their pages and for the list behind every number. */
@Module({
  imports: [OrganisationModule, CaseworkModule],
  controllers: [AssessmentNoticesController, AssessmentController],
  providers: [...ASSESSMENT_SHEETS, AwardFacts, AssessmentFacts, AssessedPeople, AssessmentNotices, DrawUpNotice, SettleNotice, NoticeHeads, NoticeSections, NoticePapers, ListNotices, ShowNotice, AssessmentTrends, ShowAssessment, ShowEvidence, DrawUpNoticesSchedule],
})
export class AssessmentModule {}
