import { describe, expect, it } from 'vitest'
import { aboutFacts } from './about-view.ts'

const county = { name: '临江县总工会', phone: '0738-12351' }

describe('whose this is', () => {
  it('is said with the host unit, how to reach it and the filing number', () => {
    expect(aboutFacts(county, '湘ICP备00000000号-1X')).toEqual([
      { label: '主办单位', value: '临江县总工会' },
      { label: '电话', value: '0738-12351' },
      { label: '服务热线', value: '12351' },
      { label: '备案号', value: '湘ICP备00000000号-1X' },
    ])
  })

  it('says so where it is not filed', () => {
    expect(aboutFacts(county, '').at(-1)?.value).toBe('还没有备案，仅供试用')
  })
})
