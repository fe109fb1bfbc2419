import { PROJECT_KINDS, type ProjectKind } from '@onecounter/contracts';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

export class ShowAgencyBoardQuery {
  /** true: 只看我代办的 */
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))) @IsBoolean()
  mine?: boolean;

  /** industrial 工业, realEstate 房地产, other 其他 */
  @IsOptional() @IsIn(Object.keys(PROJECT_KINDS))
  kind?: ProjectKind;
}
