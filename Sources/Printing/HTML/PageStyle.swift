/// How a page looks on a screen, light or dark, and on paper. No angle bracket and no ampersand, so that it means the
/// same to readers of HTML and of XML.
enum PageStyle {
    static let sheet: StaticString = """
        :root { color-scheme: light dark; --ink: #1c1c1e; --faint: #6b6b70; --line: #c9c9ce; --band: #f1f1f4;
          --paper: #ffffff; --mark: #b3261e; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececf0; --faint: #a2a2a8; --line: #48484d;
          --band: #2a2a2e; --paper: #18181a; --mark: #ff8a80; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 2rem 1.5rem; max-width: 64rem; color: var(--ink); background: var(--paper);
          font: 15px/1.6 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif; }
        h1 { margin: 0; font-size: 1.7rem; line-height: 1.3; }
        h2 { margin: 2rem 0 0.5rem; font-size: 1.2rem; break-after: avoid; }
        p { margin: 0.5rem 0; white-space: pre-line; orphans: 2; widows: 2; }
        .subtitle, footer, dt { color: var(--faint); }
        dl { margin: 1rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1.2rem; }
        dt, dd { margin: 0; white-space: pre-line; }
        table { width: 100%; margin: 1rem 0; border-collapse: collapse; font-size: 0.9rem; }
        caption { padding: 0.3rem 0; text-align: left; font-weight: 600; }
        th, td { padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
          white-space: pre-line; overflow-wrap: anywhere; }
        th { border-bottom: 2px solid var(--line); background: var(--band); }
        figure { margin: 1rem 0; break-inside: avoid; }
        figcaption { color: var(--faint); font-size: 0.85rem; }
        svg { width: 100%; max-height: 22rem; }
        svg text { fill: var(--ink); font-size: 11px; }
        rect { stroke: var(--paper); stroke-width: 0.5; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .part0 { fill: #08519c; } .part1 { fill: #3182bd; } .part2 { fill: #9ecae1; } .part3 { fill: #fdbe85; }
        .part4 { fill: #d94701; } .part5 { fill: #969696; }
        .beside { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin: 1rem 0; break-inside: avoid; }
        .beside figure { margin: 0; }
        .beside .label { margin: 0 0 0.3rem; font-weight: 600; font-size: 0.9rem; }
        .beside .none { padding: 2.5rem 1rem; border: 1px dashed var(--line); color: var(--faint); text-align: center; }
        img { display: block; max-width: 100%; max-height: 24rem; border: 1px solid var(--line); }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .tone0, .tone1, .tone2, .tone3, .tone4 { color: #1c1c1e; print-color-adjust: exact;
          -webkit-print-color-adjust: exact; }
        .tone0 { background: #f4a582; } .tone1 { background: #fddbc7; } .tone2 { background: #f7f7f7; }
        .tone3 { background: #d1e5f0; } .tone4 { background: #92c5de; }
        .unknown { background: repeating-linear-gradient(45deg, transparent 0 5px, var(--line) 5px 6px); }
        .emphasised td { font-weight: 600; background: var(--band); }
        footer { margin-top: 2rem; border-top: 1px solid var(--line); font-size: 0.85rem; }
        .watermark { position: fixed; inset: 0; margin: 0; display: flex; align-items: center; justify-content: center;
          font-size: 14vmin; font-weight: 700; color: var(--mark); opacity: 0.13; transform: rotate(-30deg);
          pointer-events: none; }
        @page { size: A4; margin: 15mm; }
        @media print { :root { color-scheme: light; --ink: #000000; --faint: #55555a; --line: #b5b5ba; --band: #f1f1f4;
          --paper: #ffffff; --mark: #b3261e; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          thead { display: table-header-group; } tr, dl { break-inside: avoid; } caption { break-after: avoid; }
          th, .emphasised td { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

        """
}
