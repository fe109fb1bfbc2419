import { PublishOpinions1700000006590 } from './6-publish-opinions';
import { FoundReview1700000006000 } from './6-found-review';
import { GrantReminding1700000006101 } from './61-1-grant-reminding';
import { NoteSeenPapers1700000006401 } from './64-1-note-seen-papers';
import { HandCasesOver1700000009130 } from './9130-hand-cases-over';
import { AwaitReReviews1700000009572 } from './9572-await-re-reviews';
import { KeepCorrections1700000009570 } from './9570-keep-corrections';
import { RemindOfHearings1700000009579 } from './9579-remind-of-hearings';
import { HoldHearings1700000006402 } from './64-2-hold-hearings';

export const REVIEW_MIGRATIONS = [FoundReview1700000006000, GrantReminding1700000006101, NoteSeenPapers1700000006401, HoldHearings1700000006402, PublishOpinions1700000006590, HandCasesOver1700000009130, KeepCorrections1700000009570, AwaitReReviews1700000009572, RemindOfHearings1700000009579];
