export default definePageConfig({ navigationBarTitleText: '竞赛报名', enablePullDownRefresh: true })
