import { creditCodeWithCheck } from 'shared-types/credit-code'
import type { Occupation, OrganisationCard } from 'shared-types/organisations'
import { grassrootsUnions } from './grassroots-unions.ts'

/** 临江县, which does not exist: the size of a real county's union tree. Parents come before their children. */
export interface DemoUnion {
  key: string
  parent?: string
  kind: OrganisationCard['kind']
  name: string
  address?: string
  phone?: string
  unionCreditCode?: string
  employers: { name: string; creditCode?: string }[]
  occupations: Occupation[]
  joinable: boolean
}

const streets = ['城东街道', '城西街道', '城北街道', '江滨街道', '柳溪镇', '石桥镇', '白鹭镇', '青禾乡']

/** 60 in all, eight for each of the first four, seven for the others. */
const communityNames = [
  ['桂花', '东门', '书院', '望江', '新民', '锦绣', '和平', '文昌'],
  ['西关', '槐树', '玉泉', '朝阳', '永安', '建设', '平湖', '光明'],
  ['北苑', '松柏', '友谊', '团结', '翠竹', '明德', '丰收', '金桥'],
  ['码头', '沙洲', '临江', '渔湾', '长堤', '芦花', '滨河', '渡口'],
  ['柳溪', '杨家', '李园', '上湾', '下湾', '红旗', '前进'],
  ['石桥', '南山', '茶亭', '古井', '桃源', '双塘', '凤鸣'],
  ['白鹭', '荷塘', '东湾', '西湾', '河口', '枫林', '云台'],
  ['青禾', '麦香', '大坪', '小坪', '竹园', '清泉', '新村'],
]

const bare = { employers: [], occupations: [], joinable: false }

/** Union codes start with 81 (grassroots) or 89 (others); the digits after them name no place. */
export const unionCode = (number: number, grassroots: boolean): string =>
  creditCodeWithCheck(`${grassroots ? '81' : '89'}990000DEM${String(number).padStart(6, '0')}`)

const county: DemoUnion = {
  ...bare,
  key: 'county',
  kind: 'countyFederation',
  name: '临江县总工会',
  address: '临江县人民路 1 号',
  phone: '0990-5510001',
}

const streetUnions = streets.map((name, i): DemoUnion => ({
  ...bare,
  key: `street-${i + 1}`,
  parent: 'county',
  kind: 'streetFederation',
  name: `${name}总工会`,
  address: `临江县${name}办事处`,
  phone: `0990-55102${String(i + 1).padStart(2, '0')}`,
  unionCreditCode: unionCode(i + 1, false),
}))

const communityUnions = communityNames.flatMap((names, i) =>
  names.map((name, j): DemoUnion => ({
    ...bare,
    key: `community-${i + 1}-${j + 1}`,
    parent: `street-${i + 1}`,
    kind: 'communityFederation',
    name: `${name}社区工会联合会`,
    address: `${streets[i]}${name}社区服务中心`,
    phone: `0990-552${i + 1}${String(j + 1).padStart(3, '0')}`,
    unionCreditCode: unionCode(100 + i * 10 + j, false),
    joinable: true,
  })),
)

const beside: DemoUnion[] = [
  {
    ...bare,
    key: 'delivery-federation',
    parent: 'county',
    kind: 'industryFederation',
    name: '临江县快递外卖行业工会联合会',
    address: '临江县物流园 2 号楼',
    phone: '0990-5530001',
    unionCreditCode: unionCode(900, false),
    occupations: ['courier', 'foodRider'],
  },
  {
    ...bare,
    key: 'transport-federation',
    parent: 'county',
    kind: 'industryFederation',
    name: '临江县道路运输行业工会联合会',
    address: '临江县客运站',
    phone: '0990-5530002',
    unionCreditCode: unionCode(901, false),
    occupations: ['truckDriver', 'rideHailDriver'],
  },
  {
    ...bare,
    key: 'holding-pool',
    parent: 'county',
    kind: 'holdingPool',
    name: '临江县灵活就业人员会员库',
    address: '临江县职工服务中心',
    phone: '0990-5510099',
    joinable: true,
  },
]

export const demoUnions: DemoUnion[] = [county, ...streetUnions, ...communityUnions, ...beside, ...grassrootsUnions]
