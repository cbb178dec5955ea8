export default definePageConfig({ navigationBarTitleText: '日志审计', enablePullDownRefresh: true })
