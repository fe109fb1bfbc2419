import { IsOptional, IsUUID } from 'class-validator';

export class UploadQuery {
  /** Draft the file is collected for */
  @IsOptional() @IsUUID()
  draftId?: string;
}
