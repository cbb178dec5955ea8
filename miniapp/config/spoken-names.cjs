/**
 * Taro's WeChat templates leave out what a screen reader needs. This adds the role and the name of every view and input to
 * `base.wxml`, where the runtime already sends them.
 */
const spoken = 'aria-role="{{i.ariaRole||i.role}}" aria-label="{{i.ariaLabel}}"'

module.exports = build => {
  build.modifyBuildAssets(({ assets }) => {
    const templates = assets['base.wxml']
    if (!templates) return
    const source = templates
      .source()
      .toString()
      .replace(/<(view|input|textarea) /g, `<$1 ${spoken} `)
    assets['base.wxml'] = { source: () => source, size: () => Buffer.byteLength(source) }
  })
}
