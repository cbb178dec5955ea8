export default definePageConfig({ navigationBarTitleText: '公告和政策' })
