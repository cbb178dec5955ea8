export default definePageConfig({ navigationBarTitleText: '夏日清凉', enablePullDownRefresh: true })
