namespace DockerfileLint.Reporting.Html;

/// <summary>How a page looks: light or dark as the reader's system, on telephones, screens and paper.</summary>
internal static class HtmlStyle
{
    public const string Text = """
        :root{color-scheme:light dark;--text:#1c2128;--dim:#57606a;--back:#fff;--panel:#f4f6f8;--line:#d5dbe1;
        --link:#0550ae;--mark:#ffe08a;--ins:#d8f3de;--del:#fde0de;--bar:#2f6fb2;--waste:#d9822b;
        --error:#b3261e;--warning:#8a5300;--info:#0b5cad;
        --shade:.55;--c0:#cfe3f7;--c1:#d8ecd0;--c2:#fbe3c0;--c3:#ecd9f2;--c4:#d2ecec;--c5:#f6d6dc}
        @media screen and (prefers-color-scheme:dark){:root{--text:#e1e7ee;--dim:#9aa7b5;--back:#12161b;--panel:#1b2129;
        --line:#333d49;--link:#8ab8ff;--mark:#6a5300;--ins:#153a22;--del:#4a2022;--bar:#5b9be0;--waste:#e39a4c;
        --error:#ff8a80;--warning:#f0b355;--info:#82b6ff;
        --shade:.35;--c0:#234567;--c1:#2c4a2a;--c2:#57401a;--c3:#45305a;--c4:#1f4a4c;--c5:#5a2c38}}
        *{box-sizing:border-box}
        body{font:16px/1.5 system-ui,sans-serif;max-width:68rem;margin:0 auto;padding:1.5rem 1rem 4rem;
        color:var(--text);background:var(--back);overflow-wrap:anywhere}
        a{color:var(--link)}:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
        h1{font-size:1rem;font-weight:600;color:var(--dim);margin:0}h2{font-size:1.3rem;margin:3rem 0 .5rem}
        h3,h4{font-size:1rem;margin:0;display:inline}p{margin:.4rem 0}
        .skip{position:absolute;left:-99rem}.skip:focus{position:static}
        .figure{font-size:1.3rem;margin:.25rem 0}
        .figure strong{display:block;font-size:clamp(2.2rem,9vw,4rem);line-height:1.15;font-weight:700}
        nav a{margin-right:1.2rem;display:inline-block;padding:.2rem 0}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem;margin:1rem 0}
        dt{color:var(--dim)}dd{margin:0}
        .dim{color:var(--dim)}
        span.error{color:var(--error)}span.warning{color:var(--warning)}span.info{color:var(--info)}
        .alert{border-left:4px solid var(--error);padding:.2rem .8rem}
        table{border-collapse:collapse;width:100%;margin:.8rem 0}
        th,td{padding:.35rem 0 .35rem 1rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
        th:first-child{padding-left:0}thead th{color:var(--dim);font-weight:400}tbody th{font-weight:400;width:70%}
        .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .bar{display:block;margin-top:.3rem;fill:var(--bar)}.waste{fill:var(--waste)}
        .map{display:block;width:100%;height:22rem;margin:1rem 0}
        .map rect{stroke:var(--back);stroke-width:2}.map text{fill:var(--text);font:13px system-ui,sans-serif}
        .map .c0{fill:var(--c0)}.map .c1{fill:var(--c1)}.map .c2{fill:var(--c2)}.map .c3{fill:var(--c3)}
        .map .c4{fill:var(--c4)}.map .c5{fill:var(--c5)}.map .rest{fill:var(--panel)}
        .map .waste{fill:var(--waste);fill-opacity:var(--shade)}
        .file{border:1px solid var(--line);border-radius:6px;margin:.5rem 0}
        summary{cursor:pointer}.file>summary{padding:.6rem .8rem;background:var(--panel);border-radius:6px}
        .file>summary span{margin-left:.8rem;color:var(--dim);display:inline-block}
        .file>div{padding:0 .8rem .6rem}
        article{border-left:4px solid var(--line);padding-left:.9rem;margin:1.4rem 0}
        article.error{border-color:var(--error)}article.warning{border-color:var(--warning)}
        article.info{border-color:var(--info)}
        h3,pre,code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
        pre{font-size:.86rem;line-height:1.5;background:var(--panel);padding:.5rem .7rem;margin:.5rem 0;
        border-radius:4px;white-space:pre-wrap}
        pre small{font-size:inherit;display:inline-block;min-width:3ch;margin-right:1.5ch;text-align:right;
        color:var(--dim);user-select:none}
        pre span,ins,del{display:inline-block;width:100%;text-decoration:none}
        mark{background:var(--mark);color:inherit}ins{background:var(--ins)}del{background:var(--del)}
        footer{margin-top:3rem;color:var(--dim)}
        @media(max-width:40rem){.map{height:26rem}.map .small{display:none}dl{display:block}dd{margin-bottom:.6rem}
        .file>summary span{display:block;margin-left:0}table{font-size:.9rem}
        th,td{padding-left:.6rem}tbody th{width:auto}}
        @media(forced-colors:active){.map rect{stroke:CanvasText}mark{outline:1px solid}}
        @media print{:root{color-scheme:light;--text:#000;--link:#000}
        *{print-color-adjust:exact}body{max-width:none;padding:0;font-size:11pt}nav,.skip{display:none}
        details::details-content{content-visibility:visible;display:block}
        article,tr,.map{break-inside:avoid}h2,summary{break-after:avoid}}
        """;
}
