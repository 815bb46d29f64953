import { reportingView, told } from '../reporting/view';
import { CaseAccessRow } from './case-access.row';
import { caseAccess } from './case-access.projection';

export const caseAccessView = reportingView(CaseAccessRow, {
  model: caseAccess.name,
  en: 'Which units may see a complaint.',
  zh: '可查阅投诉的单位。',
  columns: {
    caseId: told('Id of the complaint.', '投诉标识。'),
    units: told('Codes of the units that received it or got it.', '接收或经办过的单位代码。'),
    holder: told('Unit that holds it.', '经办单位。'),
    handlerUnit: told('Unit that named the handler.', '指定承办人的单位。'),
    confidential: told('Whether it is confidential.', '是否保密。'),
    restricted: told('Whether its personal data are kept and not used.', '个人信息是否限制处理。'),
    receptions: told('Units that were given something to do in the case.', '奉命现场接访或承办交办事项的单位。'),
    people: told('Accounts of those who took it down or handle it.', '登记人和承办人账号。'),
  },
});
