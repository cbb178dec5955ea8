export default definePageConfig({ navigationBarTitleText: '发放名单', enablePullDownRefresh: true })
