@testable import Printing

/// A document with a bit of everything, and as many rows as a test wants.
func circular(rows: Int = 3) -> PrintedDocument {
    var prices = PrintedTable(
        "渠道价格",
        columns: [
            .init("型号", width: 3), .init("渠道"), .init("供货价（元）", .number), .init("零售价（元）", .number),
            .init("备注", width: 2),
        ])
    for row in 1...rows {
        let cells = ["APEX P\(row) 256GB 曜石黑", "一级代理", "\(row + 4000).00", "\(row + 4599).00", "含税，门店执行"]
        if row % 10 == 3 { prices.addEmphasised(cells) } else { prices.add(cells) }
    }
    return PrintedDocument(
        "2026年11月价格政策通知", in: .chinese, subtitle: "Price policy circular PP-2026-11",
        facts: [.init("发文单位", "总部价格管理部"), .init("生效日期", "2026-11-25")], watermark: "DRAFT 草案",
        footer: "内部文件，请勿外传", made: "2026-11-22T08:00:00Z",
        sections: [
            PrintedSection("一、调价范围", [.paragraph("自生效日起，下列机型按新价格执行；已签收未激活的库存享受价格保护。"), .table(prices)]),
            PrintedSection("二、说明", [.paragraph("如有疑问，请联系区域经理。\nQuestions: your regional manager.")]),
        ])
}
