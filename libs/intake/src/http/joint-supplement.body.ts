import { StepBody } from '@onecounter/casework';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, ValidateNested } from 'class-validator';
import { JointFindingBody } from './joint.body';

export class JudgeJointSupplementBody {
  @IsArray() @ArrayMaxSize(300) @ArrayUnique((one: JointFindingBody) => one.key) @ValidateNested({ each: true }) @Type(() => JointFindingBody)
  materials: JointFindingBody[];
}

export class ReceiveJointSupplementBody extends StepBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(300) @ArrayUnique((one: JointFindingBody) => one.key) @ValidateNested({ each: true }) @Type(() => JointFindingBody)
  materials: JointFindingBody[];
}
