export default definePageConfig({ navigationBarTitleText: '清除记录' })
