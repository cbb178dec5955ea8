import { creditCodeWithCheck } from 'shared-types/credit-code'
import type { Occupation } from 'shared-types/organisations'
import type { DemoUnion } from './county.ts'

/** About forty grassroots unions of the kinds that a county has. All names are invented. */
const employerCode = (number: number) => creditCodeWithCheck(`91990000DEM${String(number).padStart(6, '0')}`)

const union = (
  key: string,
  parent: string,
  name: string,
  kind: DemoUnion['kind'] = 'baseUnion',
  employers: string[] = [],
  occupations: Occupation[] = [],
): Omit<DemoUnion, 'employers'> & { employerNames: string[] } => ({
  key,
  parent,
  kind,
  name,
  employerNames: employers,
  occupations,
  joinable: true,
})

const own = (key: string, parent: string, employer: string) => union(key, parent, `${employer}工会`, 'baseUnion', [employer])

const joint = (key: string, parent: string, name: string, employers: string[]) =>
  union(key, parent, name, 'jointUnion', employers)

const list = [
  union('couriers', 'delivery-federation', '临江县快递员工会', 'baseUnion', [], ['courier']),
  union('riders', 'delivery-federation', '临江县网约送餐员工会', 'baseUnion', [], ['foodRider']),
  own('swift-parcel', 'delivery-federation', '临江捷雁快递有限公司'),
  own('cloud-post', 'delivery-federation', '临江云鹿物流有限公司'),
  own('meal-station', 'delivery-federation', '临江快筷配送站'),
  union('truckers', 'transport-federation', '临江县货车司机工会', 'baseUnion', [], ['truckDriver']),
  union('ride-hail', 'transport-federation', '临江县网约车司机工会', 'baseUnion', [], ['rideHailDriver']),
  own('bus-company', 'transport-federation', '临江县公共交通公司'),
  own('machinery', 'street-1', '临江机械厂'),
  own('textile', 'street-1', '锦川纺织有限公司'),
  own('first-school', 'street-1', '临江县第一中学'),
  own('county-hospital', 'street-1', '临江县人民医院'),
  joint('east-market', 'street-1', '城东农贸市场联合工会', [
    '春和蔬菜行',
    '老田粮油店',
    '鲜味水产行',
    '百顺干货店',
    '兰姐豆腐坊',
  ]),
  joint('garden-mall', 'street-1', '锦绣商厦联合工会', ['锦绣超市', '悦客餐厅', '童趣服装店', '明视眼镜店']),
  own('cement', 'street-2', '玉泉建材有限公司'),
  own('west-school', 'street-2', '临江县西关小学'),
  own('tcm-hospital', 'street-2', '临江县中医院'),
  joint('west-tower', 'street-2', '朝阳大厦联合工会', ['启航软件工作室', '永信会计师事务所', '安居房产中介', '和风广告社']),
  joint('property-guards', 'street-2', '城西物业联合工会', ['平湖物业服务部', '光明物业服务部', '安泰保安服务部']),
  own('electronics', 'street-3', '北苑电子有限公司'),
  own('food-plant', 'street-3', '丰收食品有限公司'),
  own('vocational-school', 'street-3', '临江县职业技术学校'),
  joint('auto-street', 'street-3', '金桥汽修街联合工会', ['大力汽修', '顺达轮胎行', '小周钣喷', '一路车饰']),
  own('shipyard', 'street-4', '渔湾船舶修造厂'),
  own('port', 'street-4', '临江港务有限公司'),
  own('river-hotel', 'street-4', '望江宾馆'),
  joint('night-market', 'street-4', '滨河夜市联合工会', ['阿梅烧烤', '老陈米粉', '渡口茶铺', '三味小炒']),
  own('willow-paper', 'street-5', '柳溪纸业有限公司'),
  own('willow-school', 'street-5', '柳溪镇中心学校'),
  joint('willow-workshops', 'street-5', '柳溪镇小微企业联合工会', ['上湾木器坊', '杨家竹编社', '红旗农机站']),
  own('stone-quarry', 'street-6', '石桥石材有限公司'),
  own('tea-factory', 'street-6', '茶亭茶业有限公司'),
  own('stone-clinic', 'street-6', '石桥镇卫生院'),
  own('egret-garments', 'street-7', '白鹭制衣有限公司'),
  own('egret-farm', 'street-7', '荷塘水产养殖场'),
  joint('egret-shops', 'street-7', '白鹭镇商户联合工会', ['云台旅社', '枫林饭店', '河口渔具店']),
  own('green-mill', 'street-8', '青禾米业有限公司'),
  joint('green-coop', 'street-8', '青禾乡合作社联合工会', ['麦香合作社', '竹园合作社', '清泉果业']),
  joint('industrial-park', 'county', '临江县经济开发区工会联合会', [
    '瑞禾新材料有限公司',
    '天枢仪表有限公司',
    '蓝湾塑胶有限公司',
  ]),
  joint('care-workers', 'county', '临江县护理家政联合工会', ['安心家政服务部', '温馨护理站', '邻里月嫂服务部']),
]

let employerNumber = 0
export const grassrootsUnions: DemoUnion[] = list.map(({ employerNames, ...rest }, i) => ({
  ...rest,
  // a trade's union has no place in its name
  address:
    rest.occupations.length > 0 ? '临江县物流园 3 号楼' : `临江县${rest.name.replace(/(联合)?工会(联合会)?$|^临江县/g, '')}`,
  phone: `0990-556${String(i + 1).padStart(4, '0')}`,
  unionCreditCode: creditCodeWithCheck(`81990000DEM${String(500 + i).padStart(6, '0')}`),
  employers: employerNames.map(name => ({ name, creditCode: employerCode((employerNumber += 1)) })),
}))
