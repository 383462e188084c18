package io.dunnage.operations;

/** How the companion guide looks on a screen and on A4 or letter paper. */
final class GuideStyle {
    static final String CSS = """
            @page { margin: 16mm 14mm; @bottom-right { content: counter(page); } }
            :root { --ink: #1b1f24; --soft: #5c6670; --line: #d5dae0; --mark: #fff3c4; --band: #f3f5f7; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 980px; padding: 24px; color: var(--ink); background: #fff;
                   font: 13px/1.45 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
            section { break-after: page; margin-bottom: 48px; }
            section:last-child { break-after: auto; }
            h1 { font-size: 26px; margin: 0 0 4px; }
            h2 { font-size: 21px; margin: 0 0 4px; padding-bottom: 6px; border-bottom: 2px solid var(--ink); }
            h2 small { font-size: 13px; font-weight: 400; color: var(--soft); margin-left: 8px; }
            h3 { font-size: 13px; margin: 18px 0 4px; color: var(--soft); text-transform: uppercase; letter-spacing: .06em;
                 break-after: avoid; }
            .lead { font-size: 14px; color: var(--soft); margin: 0 0 12px; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: 3px 8px 3px 0; border-bottom: 1px solid var(--line); }
            .pairs th { width: 32%; font-weight: 500; color: var(--soft); }
            .pairs td { overflow-wrap: anywhere; white-space: pre-wrap; }
            .spec thead th { font-size: 11px; color: var(--soft); font-weight: 600; border-bottom: 1px solid var(--ink); }
            .spec thead { display: table-header-group; }
            .spec tr { break-inside: avoid; }
            .spec .segment td { background: var(--band); font-weight: 600; border-top: 1px solid var(--line); }
            .spec .loop td { font-weight: 600; color: var(--soft); padding-top: 8px; border-bottom: 0; }
            .spec .address { font-family: ui-monospace, Consolas, monospace; font-size: 12px; white-space: nowrap; }
            .spec .use, .spec .length, .spec .number { white-space: nowrap; color: var(--soft); }
            .spec .must { color: var(--ink); font-weight: 600; }
            .spec .unused td { color: #8a939c; text-decoration: line-through; }
            .spec .codes { color: var(--soft); font-weight: 400; }
            .mark, .spec .changed td { background: var(--mark); }
            .because { display: block; font-weight: 400; font-style: italic; text-decoration: none; }
            pre { background: var(--band); padding: 10px 12px; font: 11px/1.5 ui-monospace, Consolas, monospace;
                  white-space: pre-wrap; overflow-wrap: anywhere; break-inside: avoid; }
            .sign { display: flex; gap: 40px; margin-top: 64px; break-inside: avoid; }
            .sign div { flex: 1; border-top: 1px solid var(--ink); padding-top: 4px; color: var(--soft); }
            @media print { body { max-width: none; padding: 0; font-size: 11px; }
                           * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
            """;

    private GuideStyle() {}
}
