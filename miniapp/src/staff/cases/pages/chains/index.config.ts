export default definePageConfig({ navigationBarTitleText: '审核流程' })
