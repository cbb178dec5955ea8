export default definePageConfig({ navigationBarTitleText: '竞赛成绩', enablePullDownRefresh: true })
