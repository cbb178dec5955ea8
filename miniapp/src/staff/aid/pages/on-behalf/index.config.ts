export default definePageConfig({ navigationBarTitleText: '替人申请' })
