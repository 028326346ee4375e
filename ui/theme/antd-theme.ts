import { theme, type ThemeConfig } from 'antd';
import { dark, light, type Tokens } from './tokens.ts';

/** What an algorithm gives back; the library does not export its name. */
type MapToken = ReturnType<typeof theme.defaultAlgorithm>;

export const fontFamily =
  'Inter, "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif';

/**
 * The component library's theme, made from the same tokens as our own CSS.
 * @param still for people who want no motion: nothing then waits for the end of one
 */
export function antdTheme(scheme: 'light' | 'dark', phone: boolean, still: boolean): ThemeConfig {
  const c = scheme === 'dark' ? dark : light;
  return {
    algorithm: [scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm, keepOwnColours(c)],
    token: {
      colorPrimary: c.pri, colorInfo: c.pri, colorLink: c.pri, colorSuccess: c.ok, colorWarning: c.warn, colorError: c.err,
      colorText: c.tx, colorTextSecondary: c.tx2, colorTextTertiary: c.tx3, colorTextDescription: c.tx3, colorTextPlaceholder: c.tx3,
      colorBgContainer: c.panel, colorBgElevated: c.panel, colorBgLayout: c.page,
      colorBorder: c.ctl, colorBorderSecondary: c.line, colorSplit: c.line,
      colorTextLightSolid: c['on-pri'],
      controlItemBgHover: c.hover, controlItemBgActive: c.sel,
      borderRadius: 6, borderRadiusLG: 8, borderRadiusSM: 4,
      controlHeight: phone ? 44 : 30, controlHeightSM: phone ? 36 : 26,
      fontSize: phone ? 14 : 13, fontFamily, lineWidthFocus: 2,
      motion: !still, motionDurationMid: '0.16s', motionDurationSlow: '0.2s',
    },
    components: {
      Button: {
        defaultBorderColor: c.line2, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400,
        primaryColor: c['on-pri'], dangerColor: c['on-solid'],
      },
      Input: { inputFontSize: phone ? 16 : 13 },
      InputNumber: { inputFontSize: phone ? 16 : 13 },
      Tooltip: { colorBgSpotlight: scheme === 'dark' ? '#2C3138' : '#1A1F26', colorTextLightSolid: '#FFFFFF' },
    },
  };
}

/** The algorithms mix the brand colours and their grounds anew; ours were measured for contrast, so they stay. */
function keepOwnColours(c: Tokens) {
  return (_seed: unknown, map?: object) => ({
    ...map,
    colorPrimary: c.pri, colorPrimaryHover: mix(c.pri, 12), colorPrimaryActive: mix(c.pri, 20),
    colorError: c.err, colorErrorHover: mix(c.err, 12), colorErrorActive: mix(c.err, 20),
    colorLink: c.pri, colorLinkHover: c.pri, colorLinkActive: c.pri, colorSuccess: c.ok, colorWarning: c.warn, colorInfo: c.pri,
    colorSuccessBg: c.okb, colorWarningBg: c.warnb, colorErrorBg: c.errb, colorInfoBg: c.prib,
  }) as MapToken;
}

function mix(colour: string, percent: number): string {
  return `color-mix(in srgb, ${colour}, black ${percent}%)`;
}
