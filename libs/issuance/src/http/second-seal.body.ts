import { StepBody } from '@onecounter/casework';
import { IsString, IsUUID, Length } from 'class-validator';

export class RequestSecondSealBody extends StepBody {
  /** Decision or certificate of the case that must carry the second seal. */
  @IsUUID()
  documentId: string;

  /** 依据: statute and article, or the superior department's order with its number. */
  @IsString() @Length(1, 200)
  basis: string;

  /** 事由 */
  @IsString() @Length(1, 500)
  reason: string;
}

export class DeclineSecondSealBody extends StepBody {
  /** 不予用印的理由 */
  @IsString() @Length(1, 500)
  reason: string;
}
