import { subPackages, tabs } from './routes.ts'

const tab = (name: keyof typeof tabs, text: string) => ({
  pagePath: tabs[name],
  text,
  iconPath: `assets/tabs/${name}.png`,
  selectedIconPath: `assets/tabs/${name}-on.png`,
})

export default defineAppConfig({
  pages: Object.values(tabs),
  subPackages: subPackages.map(({ root, pages }) => ({ root, pages: [...pages] })),
  requiredPrivateInfos: ['getFuzzyLocation', 'chooseLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来找您附近的驿站，不保存' } },
  lazyCodeLoading: 'requiredComponents',
  ...({ __usePrivacyCheck__: true } as object),
  tabBar: {
    color: '#5F5952',
    selectedColor: '#B8232F',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [tab('home', '首页'), tab('stations', '驿站'), tab('services', '办事'), tab('mine', '我的')],
  },
  window: {
    backgroundTextStyle: 'dark',
    backgroundColor: '#F6F4F1',
    navigationBarBackgroundColor: '#F6F4F1',
    navigationBarTitleText: '职工之家',
    navigationBarTextStyle: 'black',
    // written out, or the H5 build shows no bar and so no way back
    navigationStyle: 'default',
  },
})
