/** What the workbook holds, a sheet for each. */
export const copyHolds = [
  '账号、登录的设备、同意与授权',
  '会籍和变动、入会申请',
  '家庭信息、帮扶申请的状态和金额',
  '竞赛报名、获奖和证书、五小成果',
  '清凉物资、驿站反馈、投诉建议',
  '消息、谁看过您的资料',
]
