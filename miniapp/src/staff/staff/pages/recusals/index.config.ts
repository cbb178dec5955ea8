export default definePageConfig({ navigationBarTitleText: '亲属回避' })
