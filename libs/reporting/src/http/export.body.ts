import { EXPORT_FORMATS, EXPORT_LIST_NAMES, type ExportFormat, type ExportListName } from '@onecounter/contracts';
import { IsIn, IsObject, registerDecorator } from 'class-validator';

const [MOST_FILTERS, MOST_SIGNS] = [20, 200];

/** Words by words, as an address carries them. */
function IsFilter(): PropertyDecorator {
  return (target, propertyName) => registerDecorator({
    name: 'matches', target: target.constructor, propertyName: String(propertyName),
    validator: {
      validate: (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length <= MOST_FILTERS && Object.values(value).every((one) => typeof one === 'string' && one.length <= MOST_SIGNS),
      defaultMessage: () => `filter must be at most ${MOST_FILTERS} texts of at most ${MOST_SIGNS} characters`,
    },
  });
}

/** 导出哪个清单，怎么筛选，什么格式 */
export class RequestExportBody {
  @IsIn(EXPORT_LIST_NAMES)
  list: ExportListName;

  /** As in the address of the list; its page and its length do not count. */
  @IsObject() @IsFilter()
  filter: Record<string, string>;

  @IsIn(Object.keys(EXPORT_FORMATS))
  format: ExportFormat;
}
