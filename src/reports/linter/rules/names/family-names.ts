/** The commonest family names; they begin a person's name. */
export const FAMILY_NAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管';

/** How reports address people. */
export const TITLES =
  '先生|女士|小姐|老师|经理|主任|科长|处长|局长|所长|队长|同志|律师|医生|师傅|教授|导游|老板|阿姨|大爷|大妈';

/** Words before the name of a person. */
export const BEFORE_A_PERSON =
  '游客|旅客|顾客|乘客|客人|客户|投诉人|举报人|信访人|消费者|当事人|被投诉人|居民|业主|村民|市民|学生|员工|导游|司机|致电|致函|回访|联系|答复|对';
