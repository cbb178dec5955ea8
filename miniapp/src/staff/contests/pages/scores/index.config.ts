export default definePageConfig({ navigationBarTitleText: '评分和成绩', enablePullDownRefresh: true })
