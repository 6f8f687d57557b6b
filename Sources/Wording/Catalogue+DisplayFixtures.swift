extension Catalogue {
    /// Fixtures, demo units, and pictures of how displays should look.
    static let displayFixtures: [Sentence] = [
        Sentence(
            "fixture.counter-without-zone", en: "A counter is named, and the zone is not counter.",
            zh: "填写了柜台，但区域不是 counter。"),
        Sentence(
            "fixture.no-state",
            en: "A day or a note says how it was found; name the state: working, damaged, missing or removed.",
            zh: "填写了日期或备注，请同时填写状态：working、damaged、missing 或 removed。"),
        Sentence("fixture.serial-long", en: "A serial has up to 60 characters.", zh: "序列号最多 60 个字符。"),
        Sentence(
            "fixture.kind-unfit", en: "\"{found}\" is no kind: letters, digits and _, such as demo_unit.",
            zh: "“{found}”不是有效类型：仅限字母、数字和 _，例如 demo_unit。"),
        Sentence("fixture.sku-unknown", en: "There is no product \"{found}\".", zh: "没有产品“{found}”。"),
        Sentence(
            "fixture.counter-unknown", en: "The store has no counter \"{found}\" on the day.", zh: "该门店当日没有柜台“{found}”。"
        ),
        Sentence("fixture.twice", en: "\"{found}\" stands in the file for the day already.", zh: "“{found}”在文件中当日已出现。"),
        Sentence(
            "fixture.differs",
            en: "\"{found}\" is known as another kind, serial or product; give the new thing a code of its own.",
            zh: "“{found}”已登记为其他类型、序列号或产品；请为新物件使用新的代码。"),
        Sentence("fixture.nothing-new", en: "Everything was known already; nothing changed.", zh: "内容均已登记，未作更改。"),
        Sentence("fixture.count", en: "Fixtures and demo units: {count}.", zh: "道具与演示机：{count} 件。"),
        Sentence("heading.serial", en: "serial", zh: "序列号"),
        Sentence("heading.states", en: "states", zh: "状态数"),
        Sentence("word.fixture_working", en: "working", zh: "正常"),
        Sentence("word.fixture_damaged", en: "damaged", zh: "损坏"),
        Sentence("word.fixture_missing", en: "missing", zh: "丢失"),
        Sentence("word.fixture_removed", en: "removed", zh: "已撤回"),
        Sentence(
            "display.reference.hq-only", en: "Only headquarters says how displays should look.", zh: "只有总部可以设定陈列参考图。"),
        Sentence("display.reference.later", en: "One begins on {day} or later already.", zh: "{day} 或之后已有参考图生效。"),
        Sentence(
            "display.reference.none",
            en: "There is no reference {reference}. \"storectl display reference list\" shows those there are.",
            zh: "没有参考图 {reference}。可用“storectl display reference list”查看。"),
        Sentence("display.reference.repeated", en: "It was so already; nothing changed.", zh: "此前已如此设定，未作更改。"),
        Sentence(
            "help.display.fixture", en: "Fixtures and demo units in the stores, and how they were found",
            zh: "门店道具与演示机登记及其状态"),
        Sentence(
            "help.display.fixture.more",
            en:
                "A register of what the brand has standing in stores: a code of the store's own, the kind (demo_unit, light_box, …), where it stands, and how it was found day by day.",
            zh: "登记品牌放置在门店的物件：店内代码、类型（demo_unit、light_box 等）、位置，以及每次检查时的状态。"),
        Sentence(
            "help.display.fixture.import", en: "Load fixtures, demo units and how they were found", zh: "导入道具、演示机及其状态"),
        Sentence(
            "help.display.fixture.import.more",
            en:
                "The file: store,code,kind,zone,counter,sku,serial,day,state,note; the first three are needed. A row with a state (working, damaged, missing, removed) says how it was found on its day, today unless it names one. Whole or nothing; the same again adds nothing.",
            zh:
                "文件列：store,code,kind,zone,counter,sku,serial,day,state,note，前三列必填。含 state（working、damaged、missing、removed）的行记录当日状态，默认为今天。整体生效或整体拒绝；重复导入不产生变化。"
        ),
        Sentence(
            "help.display.fixture.list", en: "Fixtures and demo units with the newest state", zh: "列出道具与演示机及其最新状态"),
        Sentence("help.display.fixture.kind", en: "Only of this kind", zh: "仅该类型"),
        Sentence(
            "help.display.fixture.state", en: "working, damaged, missing or removed",
            zh: "working、damaged、missing 或 removed"),
        Sentence("help.display.reference", en: "Pictures of how displays should look", zh: "陈列参考图"),
        Sentence(
            "help.display.reference.more",
            en:
                "Headquarters sets a picture for a zone, and for a model or the stores of a grade where they differ; it holds from --on until another is set. What is kept has nothing of the camera in it.",
            zh: "总部为某个区域位置设定参考图，可按型号或门店等级区分；自 --on 起有效，直到设定新的。保存的图片不含相机信息。"),
        Sentence("help.display.reference.set", en: "Say how a zone should look", zh: "设定参考图"),
        Sentence("help.display.reference.file", en: "The picture, a JPEG", zh: "图片文件（JPEG）"),
        Sentence(
            "help.display.reference.zone", en: "storefront, overhead or counter", zh: "storefront、overhead 或 counter"),
        Sentence("help.display.reference.model", en: "Only for this model", zh: "仅该型号"),
        Sentence("help.display.reference.grade", en: "Only for stores of this grade", zh: "仅该等级门店"),
        Sentence("help.display.reference.list", en: "The references of a day", zh: "列出当日有效的参考图"),
        Sentence("help.display.reference.show", en: "Write a reference to a file", zh: "把参考图写入文件"),
        Sentence("help.display.reference.number", en: "Number of the reference", zh: "参考图编号"),
    ]
}
