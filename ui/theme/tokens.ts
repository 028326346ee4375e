/** One colour set of the product. Names say the use, never the hue; contrast on `panel` is at least 4.5 for text. */
export type Tokens = Readonly<Record<TokenName, string>>;

export type TokenName =
  | 'page' | 'side' | 'panel' | 'sunken' | 'hover' | 'sel' | 'canvas' | 'dot'
  | 'line' | 'line2' | 'ctl' | 'tx' | 'tx2' | 'tx3'
  | 'pri' | 'prib' | 'on-pri' | 'ok' | 'okb' | 'warn' | 'warnb' | 'err' | 'errb' | 'disp' | 'dispb'
  | 'node-line' | 'on-solid';

export const light: Tokens = {
  page: '#F5F6F8', side: '#EFF1F4', panel: '#FFFFFF', sunken: '#F0F2F5', hover: '#F3F5F8', sel: '#EFF5FF',
  canvas: '#FAFBFC', dot: '#DDE1E7', line: '#E4E7EC', line2: '#C9CFD8', ctl: '#8A93A0',
  tx: '#1A1F26', tx2: '#4D5662', tx3: '#667080',
  pri: '#1D5BD1', prib: '#EAF1FE', 'on-pri': '#FFFFFF',
  ok: '#15743F', okb: '#E6F4EB', warn: '#8F5200', warnb: '#FFF3DC',
  err: '#BE2C2C', errb: '#FDECEB', disp: '#6B35B1', dispb: '#F2ECFB',
  'node-line': '#3B4450', 'on-solid': '#FFFFFF',
};

export const dark: Tokens = {
  page: '#131518', side: '#16181B', panel: '#1A1D21', sunken: '#22262B', hover: '#21252A', sel: '#1A2740',
  canvas: '#15181B', dot: '#2A2F36', line: '#2C3138', line2: '#454C56', ctl: '#6B7480',
  tx: '#E7EAEE', tx2: '#B1B9C4', tx3: '#8F99A6',
  pri: '#7FAEFF', prib: '#1B2B47', 'on-pri': '#0E1B33',
  ok: '#62C88C', okb: '#16301F', warn: '#E6AE4C', warnb: '#35270D',
  err: '#F58A84', errb: '#3B1C1C', disp: '#BE9BF3', dispb: '#2A1F3D',
  'node-line': '#C2C9D3', 'on-solid': '#131518',
};
