import type { Organisation } from 'shared-types/organisations'

type County = Pick<Organisation, 'name' | 'address' | 'phone'>

/** Without a filing number that is said: an app that is not filed yet is not for use. */
export const aboutFacts = ({ name, address = '', phone = '' }: County, filingNumber: string) =>
  [
    { label: '主办单位', value: name },
    { label: '地址', value: address },
    { label: '电话', value: phone },
    { label: '服务热线', value: '12351' },
    { label: '备案号', value: filingNumber || '还没有备案，仅供试用' },
  ].filter(({ value }) => value !== '')
