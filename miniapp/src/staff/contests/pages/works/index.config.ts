export default definePageConfig({ navigationBarTitleText: '成果和统计' })
