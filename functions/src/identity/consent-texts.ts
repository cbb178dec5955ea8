import type { ConsentPurpose, ConsentText } from 'shared-types/identity'
import { firstVersion, versionInForce } from './consent-versions.ts'

/**
 * The wordings that an installation starts with (PIPL Art 14, 17, 29: purpose, kind, necessity, how long, how to withdraw). They stay as they
 * are, since consents name them; a change is a wording of a later day, which the county publishes (consent-text.ts).
 */
const firstTexts: readonly ConsentText[] = [
  {
    purpose: 'general',
    version: firstVersion,
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
    version: firstVersion,
    title: '证件号码单独同意',
    body: [
      '证件号码是敏感个人信息。每个人只有一份会籍，我们用证件号码确认您本人，避免重复入会和被人冒用。',
      '证件号码加密保存，页面上只显示首尾各一位。审核人员查看完整号码必须写明原因，并留下记录。',
      '您可以不同意，改为带证件到工会窗口办理。',
    ],
  },
  {
    purpose: 'health',
    version: firstVersion,
    title: '健康信息单独同意',
    body: [
      '健康状况和病情是敏感个人信息。只有帮扶申请需要它来判断困难程度和救助金额，不用于其他事。',
      '病情文字加密保存，材料照片只有办理您申请的审核人员能看，每次查看都有记录。公示和消息里都不会出现病情。',
      '您可以不同意，改为带材料到工会窗口，由工作人员当面核对。',
    ],
  },
  {
    purpose: 'bank-card',
    version: firstVersion,
    title: '银行卡信息单独同意',
    body: [
      '银行卡号是敏感个人信息，只用来把帮扶金转到您或家人名下的卡里。',
      '卡号加密保存，页面只显示后四位。发放时，卡号、姓名和金额会提供给县总工会的开户银行。',
      '您可以不同意，改为到工会窗口商量其他发放方式。',
    ],
  },
  {
    purpose: 'child',
    version: firstVersion,
    title: '未成年人信息监护人同意',
    body: [
      '不满十四周岁孩子的信息需要监护人同意。我们只收集姓名、证件号码和就学情况，用于核定家庭人口和助学申请。',
      '孩子的姓名和照片不会公示，工作人员每次查看都有记录。',
      '请您作为监护人确认。您可以不同意，改为到工会窗口办理。',
    ],
  },
  {
    purpose: 'verification',
    version: firstVersion,
    title: '家庭经济状况核对授权',
    body: [
      '为了核定困难情况，县总工会可能请民政、人社、住建等部门核对您家的收入、社保、房产、车辆等情况，只核对与这次申请有关的内容。',
      '核对结果只供审核使用，提供给其他部门的信息会留下记录，保存三年。',
      '您可以不同意，改为自己提供证明材料。',
    ],
  },
  {
    purpose: 'contest',
    version: firstVersion,
    title: '参加竞赛的个人信息处理说明',
    body: [
      '为了组织竞赛，主办工会和您所在的单位工会会看到您的姓名、工会、手机号（部分隐藏）和您报名时填写的情况，用于资格审核、现场签到和联系您。',
      '竞赛成绩按规则公示，公示您的姓名、所在工会、得分和名次，不公示证件和手机号。获奖和荣誉记入您的个人记录。',
      '报名信息保存三年，获奖记录按工会档案规定保存。您可以随时查看，也可以在“我的—同意与授权”里撤回同意；撤回后不能再报名新的竞赛。',
    ],
  },
]

export const firstConsentText = (purpose: ConsentPurpose): ConsentText =>
  firstTexts.find(text => text.purpose === purpose) as ConsentText

const textOf = (purpose: ConsentPurpose, version: string, published: readonly ConsentText[]): ConsentText | undefined =>
  [firstConsentText(purpose), ...published].find(text => text.purpose === purpose && text.version === version)

/** The wording in force for a purpose on a local day, among those that were published since. */
export const consentTextFor = (purpose: ConsentPurpose, day: string, published: readonly ConsentText[]): ConsentText =>
  textOf(purpose, versionInForce(purpose, day, published), published) as ConsentText

/** Empty for a version that there is not. */
export const consentTitle = (purpose: ConsentPurpose, version: string, published: readonly ConsentText[]): string =>
  textOf(purpose, version, published)?.title ?? ''
