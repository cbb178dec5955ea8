export default definePageConfig({ navigationBarTitleText: '补交材料' })
