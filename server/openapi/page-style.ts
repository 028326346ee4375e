/** Style of the reference page: the reader's own fonts, light and dark. */
export const pageStyle = `
:root{color-scheme:light dark;--line:light-dark(#e4e7ec,#2c3138);--soft:light-dark(#667080,#8f99a6);--act:light-dark(#1d5bd1,#7faeff)}
body{margin:0;font:14px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;background:light-dark(#fff,#1a1d21);color:light-dark(#1a1f26,#e7eaee)}
nav{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:4px 14px;padding:10px 24px;border-bottom:1px solid var(--line);background:inherit}
main{max-width:1080px;margin:0 auto;padding:8px 24px 64px}
a{color:var(--act)}h2{margin-top:48px}h3{font-size:15px;margin:32px 0 4px}h4{font-size:12px;margin:14px 0 4px;color:var(--soft)}p{margin:4px 0}
article{scroll-margin-top:64px;border-bottom:1px solid var(--line);padding-bottom:16px}section{scroll-margin-top:48px}
table{border-collapse:collapse;width:100%;font-size:13px}th,td{text-align:left;vertical-align:top;padding:3px 12px 3px 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
th{color:var(--soft);font-weight:500}td:first-child{width:34%}code{font:13px/1.5 ui-monospace,monospace}
`;
