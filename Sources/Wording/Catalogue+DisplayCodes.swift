extension Catalogue {
    /// Codes for the frame of a visit, and the page of a visit with its pictures.
    static let displayCodes: [Sentence] = [
        Sentence("word.code_not_asked", en: "none asked for", zh: "未要求"),
        Sentence("word.code_right", en: "right", zh: "正确"),
        Sentence("word.code_missing", en: "missing", zh: "缺失"),
        Sentence("word.code_wrong", en: "wrong", zh: "不符"),
        Sentence("word.code_used", en: "used before", zh: "已被使用"),
        Sentence("heading.frame_code", en: "code in the frame", zh: "照片验证码"),
        Sentence("heading.given_by", en: "given out by", zh: "发放人"),
        Sentence("heading.given_before", en: "given out before", zh: "此前已发放"),
        Sentence(
            "display.code.no-right", en: "Only headquarters and the managers above a store give out its codes.",
            zh: "验证码仅由总部及门店上级经理发放。"),
        Sentence(
            "display.code.told",
            en:
                "Write {code} where every picture of the visit on {day} shows it, and into the column \"code\" of the file. It proves one visit.",
            zh: "请将 {code} 写在 {day} 巡店每张照片均可见之处，并填入文件的“code”列。一个验证码只能证明一次巡店。"),
        Sentence(
            "help.display.code", en: "The code that the pictures of a visit have to show", zh: "发放巡店照片须出现的验证码"),
        Sentence(
            "help.display.code.more",
            en:
                "Six letters and digits that nobody mistakes for others, for one visit to the store on a day: today, or --on. Asked again, it is the same one as long as no visit has used it. From then on a visit of that day that does not tell it proves nothing until somebody has looked at its pictures. Headquarters and the managers above the store give codes out.",
            zh:
                "六位不易混淆的字母和数字，用于门店某日（今日或 --on）的一次巡店。在被使用之前再次查询所得相同。发放之后，该日巡店如未填写正确的验证码，其照片须经人工判断方可作为凭证。由总部及门店上级经理发放。"),
        Sentence("visit-page.title", en: "Visit {visit}: {store}, {day}", zh: "巡店 {visit}：{store}，{day}"),
        Sentence("visit-page.counter", en: "Counter {counter}, {area}", zh: "柜台 {counter}，{area}"),
        Sentence("visit-page.found", en: "What was found", zh: "现场照片"),
        Sentence("visit-page.wanted", en: "What it should look like", zh: "参考图"),
        Sentence("visit-page.wanted-model", en: "What {model} should look like", zh: "{model} 参考图"),
        Sentence("visit-page.no-picture", en: "No picture was handed in for this place.", zh: "此处未提交照片。"),
        Sentence("visit-page.no-reference", en: "No reference picture was in force.", zh: "当日没有生效的参考图。"),
        Sentence("visit-page.reference", en: "In force from {day}", zh: "自 {day} 起生效"),
        Sentence("visit-page.differs", en: "{check}: {found} instead of {asked}", zh: "{check}：应为 {asked}，实为 {found}"),
        Sentence(
            "help.display.visit.page", en: "Write the visit with its pictures as a page to this new file",
            zh: "将巡店及照片写成网页文件"),
        Sentence("heading.not_answered", en: "not answered", zh: "未填写"),
        Sentence("heading.what_failed", en: "what failed", zh: "不合格项"),
    ]
}
