import type { StaffRole } from 'shared-types/contract'
import type { Persona } from '../wechat/state.ts'
import { demoPerson } from './people.ts'

/** Who a visitor of the local system can be. Keys of unions are those of county.ts. */
export interface DemoPersona extends Persona {
  grant?: { staffRole: StaffRole; union: string }
  memberOf?: string
}

const person = (number: number, personaId: string, name: string, role: string) => {
  const { phone, idNumber } = demoPerson(number)
  return { personaId, name, role, phone, idNumber, staff: false }
}

const staff = (
  number: number,
  personaId: string,
  name: string,
  role: string,
  staffRole: StaffRole,
  union: string,
): DemoPersona => ({
  ...person(number, personaId, name, role),
  staff: true,
  grant: { staffRole, union },
})

export const personas: DemoPersona[] = [
  person(1, 'courier-lin', '林小舟', '快递员，没有单位工会，想入会'),
  person(2, 'rider-ma', '马晓峰', '外卖骑手，在城东街道跑单'),
  person(3, 'parent-he', '何静', '超市收银员，两个孩子的母亲'),
  { ...person(4, 'member-zhou', '周志明', '临江机械厂的会员，要转到快递员工会'), memberOf: 'machinery' },
  staff(5, 'reviewer-courier', '许文', '快递员工会的审核人', 'reviewer', 'couriers'),
  staff(6, 'reviewer-machinery', '曹建国', '临江机械厂工会的审核人', 'reviewer', 'machinery'),
  staff(7, 'reviewer-street', '沈慧', '城东街道总工会的审核人', 'reviewer', 'street-1'),
  staff(8, 'manager-county', '陆海燕', '县总工会的管理员', 'manager', 'county'),
  staff(9, 'reviewer-county', '程立', '县总工会的审核人', 'reviewer', 'county'),
  staff(10, 'auditor-county', '顾明', '县总工会的经审人员，只看不改', 'auditor', 'county'),
  staff(11, 'reviewer-holding-pool', '叶敏', '灵活就业人员会员库的审核人', 'reviewer', 'holding-pool'),
]
