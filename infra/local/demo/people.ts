import { withCheckCharacter } from 'shared-types/resident-id'
import { seededRandom } from './random.ts'

/** Invented people. Region 990000 of the ID numbers does not exist, and no operator has phone numbers that begin with 154. */
export interface DemoPerson {
  name: string
  idNumber: string
  phone: string
}

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高']
const given = [...'明芳伟娜静强敏军丽磊洋勇艳杰娟涛超霞平刚玲辉晨宇欣嘉']

/** `number`: any from 1; the same number is always the same person. */
export function demoPerson(number: number): DemoPerson {
  const random = seededRandom(number * 7919)
  const two = random.below(3) > 0
  const born = `${1965 + random.below(38)}${twoDigits(1 + random.below(12))}${twoDigits(1 + random.below(28))}`
  return {
    name: random.pick(surnames) + random.pick(given) + (two ? random.pick(given) : ''),
    idNumber: withCheckCharacter(`990000${born}${String(number % 1000).padStart(3, '0')}`),
    phone: `154${String(10_000_000 + number)}`,
  }
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
