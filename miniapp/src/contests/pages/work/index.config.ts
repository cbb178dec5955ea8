export default definePageConfig({ navigationBarTitleText: '五小成果' })
