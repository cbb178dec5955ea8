export default definePageConfig({ navigationBarTitleText: '困难职工家庭', enablePullDownRefresh: true })
