import { FoundReview1700000006000 } from './6-found-review';

export const REVIEW_MIGRATIONS = [FoundReview1700000006000];
