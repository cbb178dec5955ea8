export default definePageConfig({ navigationBarTitleText: '一季的物资', enablePullDownRefresh: true })
