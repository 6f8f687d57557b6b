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
    ]
}
