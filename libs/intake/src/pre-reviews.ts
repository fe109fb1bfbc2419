import { PreReviews } from './data/pre-reviews';
import { ExpirePreReviews } from './jobs/expire-pre-reviews.schedule';
import { CarryOverPreReview } from './use-cases/pre-review/carry-over-pre-review';
import { GivePreReviewOpinion, PreReviewPapers } from './use-cases/pre-review/give-pre-review-opinion';
import { EndOldPreReviews, MovePreReview } from './use-cases/pre-review/move-pre-review';
import { PreReviewDesk } from './use-cases/pre-review/pre-review-desk';
import { PreReviewMatter, RequestPreReview } from './use-cases/pre-review/request-pre-review';
import { ListPreReviews, OpenPreReviewRecord, ShowPreReview } from './use-cases/pre-review/show-pre-reviews';

/** 提前预审: incomplete files, looked at before anybody applies. */
export const PRE_REVIEWS = [PreReviews, PreReviewDesk, PreReviewMatter, RequestPreReview, MovePreReview, PreReviewPapers, GivePreReviewOpinion, CarryOverPreReview, ListPreReviews, ShowPreReview, OpenPreReviewRecord, EndOldPreReviews, ExpirePreReviews];
