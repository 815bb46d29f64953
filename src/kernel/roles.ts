/** Who acts: 投诉人 · 接诉员 · 承办人 · 单位负责人 · 分管领导 · 督查员 · 审计 · 统计员 · 系统管理员 · 系统 (the program itself). */
export const ROLES = [
  'complainant',
  'intake',
  'handler',
  'head',
  'leader',
  'supervisor',
  'auditor',
  'reporter',
  'admin',
  'system',
] as const;
export type Role = (typeof ROLES)[number];
