/** Words from which names are put together. Nobody is meant: any likeness comes by chance. */
export const DISTRICTS = ['铁东区', '铁西区', '立山区', '千山区', '台安县', '岫岩县', '海城市'] as const;
export const REGIONS = ['210302', '210303', '210304', '210311', '210321', '210323', '210381'] as const;
export const BRANDS_FIRST = [...'示例味源宏盛晨曦和顺安泰兴隆嘉禾长青云帆瑞丰华信金桥千秀玉泉新诚博远海纳'];
export const BRANDS_SECOND = [...'达丰源康悦佳通恒升宁茂祥联合润泽腾飞鼎立众创优品永固晟林风岚景明'];
export const TRADES = ['餐饮管理', '食品', '医药', '医疗器械', '商贸', '建筑工程', '房地产开发', '矿业', '机械制造', '物流', '农业科技', '环保科技', '酒店管理', '文化传媒', '装饰工程', '钢材贸易'] as const;
export const FORMS = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司', '农民专业合作社'] as const;
export const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡', '朱', '高', '林', '何', '郭', '马', '罗', '欧阳', '司马'] as const;
export const GIVEN = [...'示例甲乙丙丁戊己庚辛壬癸一丽芳伟娜敏静磊洋艳勇军杰涛明超霞平刚桂英华玉兰红梅建国秀珍𠮷'];
export const STREETS = ['示例路', '样板街', '演示大道', '范本巷'] as const;
