import { ForgetClearDrafts1700000005100 } from './5-forget-clear-drafts';
import { FoundIntake1700000005000 } from './5-found-intake';
import { PublishOpenReceptions1700000005201 } from './52-publish-open-receptions';
import { KeepReuseConsents1700000005302 } from './53-keep-reuse-consents';
import { HandOverPapers1700000005401 } from './54-hand-over-papers';
import { LookUpOutside1700000005402 } from './55-look-up-outside';
import { DeferMaterials1700000005501 } from './56-defer-materials';
import { KeepCommitments1700000005502 } from './57-keep-commitments';
import { CallApprovers1700000005601 } from './56-1-call-approvers';
import { RaisePointProblems1700000005701 } from './57-1-raise-point-problems';
import { SpanReuseConsents1700000005801 } from './58-1-span-reuse-consents';
import { DeferJointly1700000005802 } from './58-2-defer-jointly';
import { PublishDueDates1700000009451 } from './9451-publish-due-dates';
import { PublishSilenceAlerts1700000009251 } from './9251-publish-silence-alerts';
import { PublishInquiries1700000009480 } from './9480-publish-inquiries';
import { KeepInquiries1700000009180 } from './9180-keep-inquiries';

export const INTAKE_MIGRATIONS = [FoundIntake1700000005000, ForgetClearDrafts1700000005100, PublishOpenReceptions1700000005201, KeepReuseConsents1700000005302, HandOverPapers1700000005401, LookUpOutside1700000005402, DeferMaterials1700000005501, KeepCommitments1700000005502, CallApprovers1700000005601, RaisePointProblems1700000005701, SpanReuseConsents1700000005801, DeferJointly1700000005802, PublishDueDates1700000009451, PublishSilenceAlerts1700000009251, KeepInquiries1700000009180, PublishInquiries1700000009480];
