export default definePageConfig({ navigationBarTitleText: '我的五小成果' })
