export default definePageConfig({ navigationBarTitleText: '我管的驿站' })
