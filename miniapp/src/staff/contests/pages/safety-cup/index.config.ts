export default definePageConfig({ navigationBarTitleText: '安康杯' })
