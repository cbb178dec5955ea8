import { demoPerson } from '../../../infra/local/demo/people.ts'
import type { LocalSystem } from '../../../infra/local/system.ts'
import type { Hands } from './hands.ts'

/** What several stories do on the same screens. */

let next = 7000

export function unknownPerson() {
  next += 1
  return demoPerson(next)
}

export async function sceneOf(system: LocalSystem, union: string): Promise<string> {
  const get = async (path: string) => (await fetch(`${system.apiBase}${path}`)).json()
  const { items } = (await get(`/organisations?q=${encodeURIComponent(union)}`)) as { items: { orgId: string }[] }
  const { scene } = (await get(`/organisations/${items[0]?.orgId}`)) as { scene: string }
  return scene
}

/** From a campaign poster to the screen that asks to check the answers; pictures on the way under `story`. */
export async function fillForm(
  hands: Hands,
  person: { name: string; idNumber: string; phone?: string },
  story?: string,
): Promise<void> {
  const picture = async (name: string) => story && (await hands.picture(`${story}-${name}`))
  await hands.tap(/^加入这家工会/)
  await hands.sees('加入哪家工会？')
  await hands.tap('下一步')
  await hands.sees('先请您看两份说明')
  await picture('2-consent')
  await hands.tap(/^同意$/)
  await hands.tap('同意使用证件号码')
  await hands.sees('您的姓名和证件')
  await hands.fill('姓名', person.name)
  await hands.fill(/证件号码|身份证号/, person.idNumber)
  await picture('3-person')
  await hands.tap('下一步')
  await hands.sees('怎样联系您？')
  await picture('4-phone')
  if (person.phone) {
    await hands.tap(/自己填|手填/)
    await hands.fill('手机号', person.phone)
  } else {
    await hands.tap(/微信手机号/)
    await hands.sees(/微信已核验|已核验/)
  }
  await hands.tap('下一步')
  await hands.sees('您的工作')
  await hands.tap(/^快递员/)
  await picture('5-work')
  await hands.tap('下一步')
  await hands.sees('请核对')
}
