extension Catalogue {
    /// Pages of stores and of those who look after them.
    static let portalField = [
        Sentence("portal.look", en: "This will happen. Go on, or go back.", zh: "将发生以下变更。请确认，或返回。"),
        Sentence(
            "portal.look-again", en: "This has changed since you looked. Look again before you go on.",
            zh: "内容在您查看之后已有变化，请重新核对后再确认。"),
        Sentence(
            "portal.unagreed",
            en: "This wants a second look: outlook says what will happen. Send agreed={mark} to have just that done.",
            zh: "此操作需要再次确认：outlook 列出将发生的变更。请附上 agreed={mark} 确认执行。"),
        Sentence("heading.agreed", en: "agreed", zh: "已确认"),
    ]
}
