import type { ConsentPurpose, ConsentText } from 'shared-types/identity'

/**
 * The wordings, oldest first, each in force from its version's day (PIPL Art 14, 17, 29: purpose, kind, necessity, how long, how to
 * withdraw). A change of wording is a new entry; old ones stay, since consents name them.
 */
const texts: readonly ConsentText[] = [
  {
    purpose: 'general',
    version: '2026-11-01',
    title: '入会申请个人信息处理说明',
    body: [
      '为了办理您的入会，县总工会和您要加入的工会需要知道您的姓名、手机号和工作情况，只用于入会审核、会籍管理和会员服务。',
      '信息保存在境内。申请没有通过或撤回的，三年后删除；会籍信息按工会档案规定保存。',
      '您可以随时查看、更正，也可以在“我的—同意与授权”里撤回同意。撤回不影响之前已经办完的事。',
      '不同意也可以继续找驿站、看工会和看通知。',
    ],
  },
  {
    purpose: 'id-number',
    version: '2026-11-01',
    title: '证件号码单独同意',
    body: [
      '证件号码是敏感个人信息。每个人只有一份会籍，我们用证件号码确认您本人，避免重复入会和被人冒用。',
      '证件号码加密保存，页面上只显示首尾各一位。审核人员查看完整号码必须写明原因，并留下记录。',
      '您可以不同意，改为带证件到工会窗口办理。',
    ],
  },
]

/** The wording in force for a purpose on a local day. */
export function consentTextFor(purpose: ConsentPurpose, day: string): ConsentText {
  const inForce = texts.filter(text => text.purpose === purpose && text.version <= day)
  return (inForce.at(-1) ?? texts.find(text => text.purpose === purpose)) as ConsentText
}

export const consentTitle = (purpose: ConsentPurpose, version: string): string =>
  texts.find(text => text.purpose === purpose && text.version === version)?.title ?? ''
