export default definePageConfig({ navigationBarTitleText: '我没有单位' })
