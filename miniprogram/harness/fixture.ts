/** A small mini-program written by hand, in WeChat's own language, so that the harness is tested without a build. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const FILES: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['home/index', 'mine/index'],
    subPackages: [{ root: 'more', pages: ['detail/index', 'broken/index'] }],
    tabBar: {
      list: [
        { pagePath: 'home/index', text: '首页' },
        { pagePath: 'mine/index', text: '我的' },
      ],
    },
  }),
  'app.js': `App({
    seen: [],
    onLaunch(options) { this.seen.push('launch ' + options.scene); },
    onShow() { this.seen.push('show'); },
    onHide() { this.seen.push('hide'); },
  });`,
  'words.wxs': 'module.exports = { shout: function (word) { return word + "！"; } };',
  'counter/index.json': '{"component": true}',
  'counter/index.wxml': '<button class="more" bindtap="add">加一</button><text>数到 {{count}}</text>',
  'counter/index.js': `Component({
    properties: { count: Number, unit: { type: Object, value: {} } },
    methods: { add() { this.triggerEvent('added', { by: 1 }); } },
  });`,
  'home/index.json': '{"usingComponents": {"counter": "../counter/index"}}',
  'home/index.wxml': `<wxs module="words" src="../words.wxs" />
    <view>{{words.shout('您好')}}</view>
    <view hidden>看不见</view>
    <counter count="{{count}}" bind:added="added" />
    <form bindsubmit="send">
      <input name="name" placeholder="姓名" value="{{name}}" bindinput="type" />
      <picker name="room" range="{{rooms}}"></picker><switch name="urgent" checked="{{undefined}}" />
      <button form-type="submit" disabled="{{undefined}}">提交</button>
      <button class="closed" disabled="{{true}}" bindtap="type">停用</button>
    </form>
    <text>姓名是 {{name}}</text>
    <view wx:for="{{list}}" wx:key="id" class="row">{{item.words}}</view>
    <view>{{state}}</view>
    <view aria-label="看详情" bindtap="open">详情</view>`,
  'home/index.js': `const { say } = require('../say');
  Page({
    data: { count: 0, name: '', list: [], state: '' },
    onLoad(query) { this.setData({ state: '来自 ' + (query.from || '首页') }); },
    added(event) { this.setData({ count: this.data.count + event.detail.by }); },
    type(event) { this.setData({ name: event.detail.value }); },
    send(event) { this.setData({ state: say(JSON.stringify(event.detail.value)) }); },
    broken() { wx.navigateTo({ url: "../more/broken/index" }); },
    open() { wx.navigateTo({ url: '/more/detail/index?id=7' }); },
    load(path) {
      wx.request({
        url: 'https://api.example.com' + path,
        header: { authorization: 'Bearer t' },
        success: ({ data, statusCode }) => this.setData({ state: '状态 ' + statusCode, list: data.items || [] }),
        fail: ({ errMsg, errno }) => this.setData({ state: errMsg + ' ' + errno }),
      });
    },
    async photograph() {
      const { tempFiles } = await wx.chooseMedia({ count: 1 });
      wx.uploadFile({
        url: 'https://api.example.com/photos', filePath: tempFiles[0].tempFilePath, name: 'photo', formData: { room: '厨房' },
        success: ({ data, statusCode }) => this.setData({ state: statusCode + ' ' + data }),
      });
    },
    async ask() {
      const { confirm } = await wx.showModal({ title: '取消预约？' });
      wx.showToast({ title: confirm ? '已取消' : '还在' });
    },
    remember(length) {
      wx.setStorage({ key: 'draft', data: 'x'.repeat(length), fail: ({ errMsg }) => this.setData({ state: errMsg }) });
    },
    recall() { this.setData({ state: '草稿 ' + wx.getStorageSync('draft').length }); },
    rush() { for (let i = 0; i < 12; i += 1) wx.request({ url: '/slow', timeout: 1500, fail: ({ errMsg }) => this.setData({ state: errMsg }) }); },
    dress() { const { theme, fontSizeSetting } = wx.getAppBaseInfo(); this.setData({ state: theme + fontSizeSetting }); },
    fly() { wx.startFlying(); },
    build() { return new Function('return 1')(); },
    fat() { this.setData({ fat: 'x'.repeat(1100000) }); },
    onPullDownRefresh() { this.setData({ state: '刷新了' }); wx.stopPullDownRefresh(); },
  });`,
  'say.js': `exports.say = (name) => '收到 ' + name;`,
  'mine/index.json': '{}',
  'mine/index.wxml': '<view>我的 {{times}}</view>',
  'mine/index.js': `Page({ data: { times: 0 }, onShow() { this.setData({ times: this.data.times + 1 }); } });`,
  'more/detail/index.json': '{}',
  'more/detail/index.wxml': '<view>编号 {{id}}</view><button bindtap="back">返回</button>',
  'more/detail/index.js': `Page({ data: { id: '' }, onLoad({ id }) { this.setData({ id }); }, back() { wx.navigateBack(); } });`,
  'more/broken/index.json': '{}',
  'more/broken/index.wxml': '<view>坏了</view>',
  'more/broken/index.js': `Page({ onLoad() { throw new Error('no such letter'); } });`,
};

/** Writes the fixture (with some files replaced) into a new temporary folder and returns that folder. */
export function writeFixture(changes: Record<string, string> = {}): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiashu-harness-'));
  for (const [file, content] of Object.entries({ ...FILES, ...changes })) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), content);
  }
  return dir;
}
