import { demoPerson } from '../../../infra/local/demo/people.ts'
import type { LocalSystem } from '../../../infra/local/system.ts'
import type { Hands } from './hands.ts'

/** What several stories do on the same screens. */

export interface Applicant {
  name: string
  idNumber: string
  /** Typed by hand; absent: WeChat's button is tapped. */
  phone?: string
}

let next = 7000

export function unknownPerson(): Required<Applicant> {
  next += 1
  return demoPerson(next)
}

export async function sceneOf(system: LocalSystem, union: string): Promise<string> {
  const get = async (path: string) => (await fetch(`${system.apiBase}${path}`)).json()
  const { items } = (await get(`/organisations?q=${encodeURIComponent(union)}`)) as { items: { orgId: string }[] }
  const { scene } = (await get(`/organisations/${items[0]?.orgId}`)) as { scene: string }
  return scene
}

export async function openPoster(hands: Hands, system: LocalSystem, union: string): Promise<void> {
  await hands.open(`organisations/pages/union/index?scene=${encodeURIComponent(`u=${await sceneOf(system, union)}`)}`)
  await hands.sees(/加入这家工会/)
}

/** From a union's page to the screen that asks to check the answers; pictures on the way under `story`. */
export async function fillForm(hands: Hands, applicant: Applicant, story?: string): Promise<void> {
  const picture = async (name: string) => story && (await hands.picture(`${story}-${name}`))
  await hands.tap(/^加入这家工会/)
  await hands.sees('加入哪家工会？')
  await hands.tap('下一步')
  await agreeIfAsked(hands, () => picture('2-consent'))
  await hands.sees('您的姓名和证件')
  await hands.fill('姓名', applicant.name)
  await hands.fill('身份证号', applicant.idNumber)
  await picture('3-person')
  await hands.tap('下一步')
  await hands.sees('怎样联系您？')
  await picture('4-phone')
  await answerPhone(hands, applicant.phone)
  await hands.tap('下一步')
  await hands.sees('您的工作')
  await hands.tap(/^快递员/)
  await picture('5-work')
  await hands.tap('下一步')
  await hands.sees('请核对')
}

/** Who has agreed before is not asked again. */
async function agreeIfAsked(hands: Hands, picture: () => Promise<unknown>): Promise<void> {
  const agree = hands.page.getByRole('button', { name: '同意', exact: true }).filter({ visible: true })
  const next = hands.page.getByText('您的姓名和证件').filter({ visible: true })
  await agree.or(next).first().waitFor()
  if (await next.count()) return
  await picture()
  await hands.tap(/^同意$/)
  await hands.tap('同意使用证件号码')
}

async function answerPhone(hands: Hands, typed: string | undefined): Promise<void> {
  if (typed) {
    await hands.tap(/^自己填写手机号/)
    await hands.fill('手机号', typed)
  } else {
    await hands.tap(/^用微信手机号/)
    await hands.sees(/微信已核验/)
  }
}

/** As a reviewer: the newest case of the list, opened. */
export async function openTodo(hands: Hands, reviewer: string, title: RegExp): Promise<void> {
  await hands.open('tabs/home/index')
  await hands.become(reviewer)
  await hands.open('staff/cases/pages/todo/index')
  await hands.tap(title)
  await hands.sees('办理过程')
}
