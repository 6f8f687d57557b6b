extension Catalogue {
    static let displayForm = [
        Sentence(
            "display.no-form",
            en:
                "No display standards are in force. Headquarters puts StoreConfig/display.yaml in force by storectl config apply.",
            zh: "没有生效的陈列标准。总部可运行 storectl config apply 使 StoreConfig/display.yaml 生效。"),
        Sentence(
            "display.standards-overlap",
            en:
                "\"{first}\" and \"{second}\" ask for the same products in the same zone of the same grades, and neither is narrower. Keep one, or give them different grades.",
            zh: "“{first}”与“{second}”针对同一区域、同样等级的同样产品，且无先后之分。请只保留一条，或分设不同等级。"),
        Sentence(
            "display.no-grades",
            en: "Name the grades, such as [A, B], or leave the key out: then it is for all stores.",
            zh: "请列出等级，如 [A, B]；若适用于所有门店，请删去此键。"),
        Sentence(
            "display.products-unfit",
            en: "Say which products: key, all, { model: … } or { series: … }.",
            zh: "请指明产品：key、all、{ model: … } 或 { series: … }。"),
        Sentence(
            "display.far-is-near",
            en: "Far begins at {far} metres, which is nearer than near, {near} metres. Write the greater number here.",
            zh: "“far”为 {far} 米，小于“near”的 {near} 米；请在此填写较大的数。"),
    ]
}
