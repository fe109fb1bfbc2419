import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { OrganisationModule } from '@onecounter/organisation';
import { BulletinComments } from './data/bulletin-comments';
import { BulletinIssues } from './data/bulletin-issues';
import { Contributions } from './data/contributions';
import { DraftEvents } from './data/draft-events';
import { GoodExamples } from './data/good-examples';
import { IssueText } from './data/issue-text';
import { SectionOffices } from './data/section-offices';
import { FiguresModule } from './figures.module';
import { InheritContributionsWhenUnitClosed } from './events/inherit-contributions-when-unit-closed';
import { ReportLatenessWhenPeriodClosed } from './events/report-lateness-when-period-closed';
import { BULLETIN_SHEETS } from './exports/reporting-sheets';
import { BulletinStepsController, BulletinTextController } from './http/bulletin-issues.controller';
import { BulletinPhotographsController } from './http/bulletin-photographs.controller';
import { BulletinTalkController } from './http/bulletin-talk.controller';
import { ContributionStepsController, ContributionTextController } from './http/contributions.controller';
import { GoodExamplesController } from './http/good-examples.controller';
import { InheritContributionsSchedule } from './jobs/inherit-contributions.schedule';
import { OpenBulletinIssues } from './jobs/open-bulletin-issues.schedule';
import { BulletinFigures } from './use-cases/bulletin/bulletin-figures';
import { CompareVersions } from './use-cases/bulletin/compare-versions';
import { DraftForSection } from './use-cases/bulletin/draft-for-section';
import { ContributionDays, ContributionSteps, MoveContribution } from './use-cases/bulletin/move-contribution';
import { InheritContributions } from './use-cases/bulletin/inherit-contributions';
import { KeepPhotograph } from './use-cases/bulletin/keep-photograph';
import { IssueDays, IssueReadiness, MoveIssue } from './use-cases/bulletin/move-issue';
import { IssuePlan, OpeningSteps, OpenIssue } from './use-cases/bulletin/open-issue';
import { OpenPhotograph } from './use-cases/bulletin/open-photograph';
import { OpeningOfPresent, OpenThePresent } from './use-cases/bulletin/open-the-present';
import { PresentContributions } from './use-cases/bulletin/present-bulletin';
import { AskSections, RequestContributions } from './use-cases/bulletin/request-contributions';
import { SectionOwners } from './use-cases/bulletin/section-owners';
import { ListContributions, ShowContribution } from './use-cases/bulletin/show-contributions';
import { ReportLateness } from './use-cases/bulletin/report-lateness';
import { ShowExamples } from './use-cases/bulletin/show-examples';
import { IssueBeside, IssueSurroundings, ListIssues, ShowIssue } from './use-cases/bulletin/show-issues';
import { ShowOffices } from './use-cases/bulletin/show-offices';
import { TalkAboutIssue } from './use-cases/bulletin/talk-about-issue';
import { ExampleCase, JudgeExample, TellExample } from './use-cases/bulletin/tell-example';
import { BlockDesk, ComposePart, WriteContribution } from './use-cases/bulletin/write-texts';

/** 业务专报的约稿和编制 (RPT-4, RPT-5, RPT-11) */
@Module({
  imports: [OrganisationModule, CaseworkModule, FiguresModule],
  controllers: [BulletinTextController, BulletinStepsController, BulletinTalkController, BulletinPhotographsController, ContributionTextController, ContributionStepsController, GoodExamplesController],
  providers: [
    ...BULLETIN_SHEETS,
    BulletinIssues, Contributions, BulletinComments, SectionOffices, GoodExamples, DraftEvents, IssueText, BulletinFigures, IssuePlan, OpeningSteps, OpenIssue, SectionOwners, DraftForSection, AskSections, RequestContributions,
    OpeningOfPresent, OpenThePresent, OpenBulletinIssues, BlockDesk, WriteContribution, ComposePart, ContributionDays, ContributionSteps, MoveContribution, IssueReadiness, IssueDays, MoveIssue, PresentContributions, ListIssues, IssueBeside, IssueSurroundings, ShowIssue,
    ListContributions, ShowContribution, CompareVersions, ReportLateness, ReportLatenessWhenPeriodClosed, TalkAboutIssue, ShowOffices, ExampleCase, TellExample, JudgeExample, ShowExamples, KeepPhotograph, OpenPhotograph,
    InheritContributions, InheritContributionsWhenUnitClosed, InheritContributionsSchedule,
  ],
  exports: [IssueText],
})
export class BulletinModule {}
