import { CONSENT_FORMS, type ConsentForm } from '@onecounter/contracts';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';

/** A running case, or applicant and item; the items of a joint application. */
export class FindReusableBody {
  @IsOptional() @IsInt() @Min(1)
  caseId?: number;

  @IsOptional() @IsString() @MaxLength(40)
  creditCode?: string;

  @IsOptional() @IsString() @MaxLength(40)
  residentId?: string;

  @IsOptional() @IsString() @Length(1, 40)
  itemCode?: string;

  /** 联办的各个事项；有它就不看 itemCode */
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(60) @ArrayUnique() @IsString({ each: true }) @Length(1, 40, { each: true })
  itemCodes?: string[];
}

export class RecordReuseConsentBody extends FindReusableBody {
  /** oral: 口头, written: 书面 */
  @IsIn(Object.keys(CONSENT_FORMS))
  form: ConsentForm;

  /** Files he agrees to */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(40) @IsUUID(undefined, { each: true })
  files: string[];
}
