extension Catalogue {
    /// Second looks at the portal.
    static let portalFaces = [
        Sentence(
            "portal.draft-aside",
            en: "The draft of {month} is put aside. It can be taken up again as long as no other is begun.",
            zh: "{month} 的草案将被搁置；在另起草案之前可恢复。"),
        Sentence(
            "portal.draft-replaced",
            en: "The draft of {month} that was put aside is given up for the new one, for good.",
            zh: "{month} 已搁置的草案将由新草案取代，无法恢复。"),
        Sentence(
            "portal.approval-lost",
            en: "The approval of {month} is taken back: the draft has to be submitted and approved again.",
            zh: "{month} 的批准将被撤销，草案须重新提交并批准。"),
        Sentence(
            "portal.feed-given-up",
            en: "The document is given up. To have it taken after all, it has to be sent again.",
            zh: "该文件将被放弃；如仍需导入，须重新发送。"),
        Sentence(
            "portal.accepted-for-good", en: "What is accepted can no longer be disputed.", zh: "接受后不能再提出异议。"),
        Sentence(
            "portal.token-given-up", en: "Programs that use this token are let in no more.",
            zh: "使用此令牌的程序将无法再访问。"),
        Sentence("report.terms_change", en: "Terms of the draft", zh: "草案条款"),
        Sentence("section.terms_meant", en: "As they will be", zh: "变更后"),
        Sentence("section.terms_before", en: "As they are", zh: "变更前"),
        Sentence("portal.page.evidence", en: "Photographs to judge", zh: "照片审核"),
        Sentence("portal.page.evidence.{id}", en: "Photograph", zh: "照片"),
        Sentence("portal.act.evidence.{id}.accept", en: "It proves its place", zh: "可作为凭证"),
        Sentence("portal.act.evidence.{id}.refuse", en: "It proves nothing", zh: "不作为凭证"),
        Sentence("portal.page.prices.guards", en: "Cases that guard policies", zh: "政策校验案例"),
        Sentence("portal.act.prices.guards", en: "Add cases", zh: "添加案例"),
        Sentence("portal.act.prices.guards.end", en: "End a case", zh: "终止案例"),
        Sentence(
            "portal.guards",
            en: "While a case of its month fails, a policy can be neither submitted nor published.",
            zh: "当月案例未通过时，政策不能提交或发布。"),
        Sentence(
            "portal.guard-ended", en: "{code} guards no month from {month} on.", zh: "{code} 自 {month} 起不再校验。"),
        Sentence("heading.cases", en: "cases", zh: "案例"),
        Sentence("portal.page.diversions", en: "Diversion", zh: "窜货"),
        Sentence("portal.page.diversions.{id}", en: "Diversion case", zh: "窜货案件"),
        Sentence("portal.act.diversions.{id}.answer", en: "Answer", zh: "申辩"),
        Sentence("portal.act.diversions.{id}.close", en: "Decide", zh: "裁定"),
        Sentence("portal.act.cuts.announce", en: "Announce what falls", zh: "公告降价"),
        Sentence("portal.act.rebates.settle", en: "Settle the month", zh: "结算当月返利"),
        Sentence("portal.act.protection.settle", en: "Settle the month", zh: "结算当月价保"),
        Sentence("portal.act.stock.push", en: "Agree to a push", zh: "同意压货"),
        Sentence(
            "portal.push-agreed", en: "You are the second name under what {account} is pushed to buy of {model}.",
            zh: "您已作为第二人同意 {account} 对 {model} 的压货。"),
    ]
}
