import { FoundCompliance1700000009400 } from './9400-found-compliance';
import { KeepSealRegisters1700000009530 } from './9530-keep-seal-registers';
import { KeepFindings1700000009550 } from './9550-keep-findings';
import { JudgeAwards1700000009600 } from './9600-judge-awards';
import { Assess1700000009680 } from './9680-assess';
import { RecordPatrols1700000009630 } from './9630-record-patrols';
import { SuperviseTasks1700000009631 } from './9631-supervise-tasks';
import { PublishWhatIsTold1700000009710 } from './9710-publish-what-is-told';
import { AmendAwards1700000009712 } from './9712-amend-awards';
import { KeepEvidence1700000009711 } from './9711-keep-evidence';
import { KeepSealApplications1700000009531 } from './9531-keep-seal-applications';
import { KeepPlaceOfCheckRun1700000009690 } from './9690-keep-place-of-check-run';

export const COMPLIANCE_MIGRATIONS = [FoundCompliance1700000009400, KeepSealRegisters1700000009530, KeepSealApplications1700000009531, KeepFindings1700000009550, JudgeAwards1700000009600, RecordPatrols1700000009630, SuperviseTasks1700000009631, KeepPlaceOfCheckRun1700000009690, Assess1700000009680, PublishWhatIsTold1700000009710, KeepEvidence1700000009711, AmendAwards1700000009712];
