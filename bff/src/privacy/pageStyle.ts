/** How an export's page looks: the product's paper and ink by day, by night and printed, narrow or wide. */
export const PAGE_STYLE = `:root{color-scheme:light dark;--paper:#f7f3ec;--ink:#221d18;--soft:#6c6157;--line:#e6ddd0;--seal:#b23a28}
@media screen and (prefers-color-scheme:dark){:root{--paper:#151311;--ink:#f0e9de;--soft:#b3a799;--line:#3d362f;--seal:#e0705a}}
body{margin:0 auto;max-width:680px;padding:32px 20px 64px;background:var(--paper);color:var(--ink);font:16px/1.7 "PingFang SC","HarmonyOS Sans SC","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
h1,h2{font-family:"Songti SC","Noto Serif CJK SC","SimSun",serif;font-weight:600;line-height:1.4}
h1{margin:0 0 8px;font-size:28px}h2{margin:48px 0 4px;font-size:20px}
p{margin:4px 0;color:var(--soft);font-size:14px}a{color:var(--seal)}
nav ul{margin:20px 0;padding:0;list-style:none;columns:2;column-gap:24px}nav li{break-inside:avoid}
nav a{display:flex;justify-content:space-between;gap:8px;padding:6px 0;border-bottom:1px solid var(--line);color:inherit;text-decoration:none}nav span,th,dt{color:var(--soft)}
dl{display:grid;grid-template-columns:7.5em minmax(0,1fr);gap:2px 12px;margin:0;padding:14px 0;border-top:1px solid var(--line);break-inside:avoid}
dt{font-size:14px;line-height:27px}dd{margin:0;white-space:pre-wrap}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th{font-size:14px;font-weight:400;text-align:left}th,td{padding:8px 12px 8px 0;border-top:1px solid var(--line);vertical-align:top}
.files{display:grid;grid-template-columns:repeat(3,1fr);gap:8px}.files img{display:block;width:100%;aspect-ratio:1;object-fit:cover}
@media (max-width:480px){nav ul{columns:1}dl{grid-template-columns:6em minmax(0,1fr)}}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;background:none;font-size:11pt}h2{break-after:avoid}tr{break-inside:avoid}}`;
