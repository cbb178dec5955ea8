import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const here = (file: string) => path.resolve(process.cwd(), file)
const sharedTypes = here('../shared-types/src')

/** Libraries that ship newer syntax than the phones of `browserslist` read; Taro compiles nothing in node_modules by itself. */
const modern = (file: string) => /node_modules[\\/](zod|@tanstack[\\/](query-core|react-query)|zustand)[\\/]/.test(file)

export default defineConfig<'webpack5'>(async merge => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'workers-home',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: process.env.TARO_CACHE === '1' },
    plugins: [here('config/spoken-names.cjs')],
    defineConstants: {
      TARO_APP_API: JSON.stringify(process.env.TARO_APP_API ?? 'https://api.example.invalid'),
      TARO_APP_FILING_NUMBER: JSON.stringify(process.env.TARO_APP_FILING_NUMBER ?? ''),
      TARO_APP_MAP_KEY: JSON.stringify(process.env.TARO_APP_MAP_KEY ?? ''),
    },
    mini: {
      optimizeMainPackage: { enable: true },
      // a real option that 4.2.1's types lack: how deep the recursive templates of base.wxml go
      ...({ baseLevel: 8 } as object),
      experimental: { compileMode: true },
      compile: { include: [sharedTypes, modern] },
      // sizes are written in px and follow the person's type scale, not the width of the screen
      postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
      webpackChain(chain, webpack) {
        // WeChat has no AbortController, and without one react-query stays pending for ever, silently
        chain
          .plugin('abort-controller')
          .use(webpack.ProvidePlugin, [{ AbortController: [here('src/platform/abort-controller.ts'), 'AbortController'] }])
      },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      compile: { include: [sharedTypes, modern] },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      router: { mode: 'hash' },
      postcss: {
        pxtransform: { enable: false, config: {} },
        autoprefixer: { enable: true, config: {} },
        cssModules: { enable: false },
      },
      webpackChain(chain) {
        // Taro's H5 runtime, hoisted to the root, looks for the React plugin that npm may keep in this workspace
        chain.resolve.modules.add('node_modules').add(here('node_modules'))
        // without it every page chunk carries its own copy of the shared modules
        chain.optimization.splitChunks({
          chunks: 'all',
          cacheGroups: { lib: { name: 'lib', test: /node_modules/, minChunks: 2, priority: 10, reuseExistingChunk: true } },
        })
        chain.performance.hints(false)
      },
    },
  }
  return merge({}, config)
})
