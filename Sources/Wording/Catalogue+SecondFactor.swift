extension Catalogue {
    /// The second factor at sign-in.
    static let secondFactor = [
        Sentence("portal.page.sign-in-code", en: "Second step", zh: "两步验证"),
        Sentence("portal.page.second-factor", en: "Second factor", zh: "两步验证设置"),
        Sentence("portal.entry.code", en: "Code", zh: "验证码"),
        Sentence("portal.entry.recovery", en: "Recovery code", zh: "恢复码"),
        Sentence(
            "portal.sign-in-code", en: "Enter the six digits that the authenticator on your telephone shows.",
            zh: "请输入手机验证器应用显示的六位数字。"),
        Sentence("portal.no-telephone", en: "No telephone at hand?", zh: "手机不在身边？"),
        Sentence(
            "portal.no-telephone.more",
            en: "Use one of your recovery codes; each is good once. Without one, your administrator can help.",
            zh: "请使用一个恢复码，每个仅能使用一次。如没有恢复码，请联系管理员。"),
        Sentence("portal.sign-in-anew", en: "Sign in as somebody else", zh: "以其他用户登录"),
        Sentence(
            "sign-in.code-refused",
            en:
                "This code is wrong or was used before. Wait for the next one; after many wrong ones only a recovery code is taken.",
            zh: "验证码不正确或已使用过。请等待下一个；多次错误后仅接受恢复码。"),
        Sentence(
            "sign-in.threshold-ended", en: "That took too long, or was done already. Sign in again.",
            zh: "登录已超时或已完成，请重新登录。"),
        Sentence(
            "factor.code-refused", en: "This code is wrong or was used before. Wait for the next one.",
            zh: "验证码不正确或已使用过，请等待下一个。"),
        Sentence("factor.not-offered", en: "Set the second factor up again.", zh: "请重新设置两步验证。"),
        Sentence(
            "factor.demanded-of-you",
            en: "Headquarters asks for a second factor from everybody like you. Set it up first.",
            zh: "总部要求您所属类别的用户启用两步验证，请先完成设置。"),
        Sentence(
            "factor.why",
            en:
                "With a second factor, signing in takes your password and a code that your telephone shows. Any authenticator app will do.",
            zh: "启用两步验证后，登录时除密码外还需输入手机显示的验证码。任意验证器应用均可使用。"),
        Sentence("factor.set-up", en: "Set it up", zh: "开始设置"),
        Sentence("factor.scan", en: "Scan this with the authenticator on your telephone.", zh: "用手机验证器应用扫描此二维码。"),
        Sentence("factor.picture", en: "QR code of the secret below", zh: "下方密钥的二维码"),
        Sentence("factor.open", en: "Open in an authenticator on this device", zh: "在本设备的验证器应用中打开"),
        Sentence("factor.type", en: "Or type this secret there:", zh: "也可以手动输入此密钥："),
        Sentence("factor.confirm", en: "Enter the code that it shows now.", zh: "输入验证器当前显示的验证码。"),
        Sentence("factor.turn-on", en: "Turn it on", zh: "启用"),
        Sentence("factor.turn-off", en: "Turn it off", zh: "停用"),
        Sentence(
            "factor.turn-off.more",
            en:
                "It takes your password and a code, or a recovery code. For another telephone, or new recovery codes, turn it off and set it up again.",
            zh: "需要输入密码和验证码（或恢复码）。如需更换手机或重新生成恢复码，请停用后重新设置。"),
        Sentence(
            "factor.is-on",
            en: "Your second factor is on; {count} recovery {count|code is|codes are} left.",
            zh: "两步验证已启用，剩余 {count} 个恢复码。"),
        Sentence(
            "factor.on-now", en: "Your second factor is on. Everywhere else you have been signed out.",
            zh: "两步验证已启用，您在其他设备上的会话均已退出。"),
        Sentence("factor.recovery", en: "Recovery codes", zh: "恢复码"),
        Sentence(
            "factor.recovery.more",
            en:
                "They are shown once. Print them, or keep them where your telephone is not: each lets you in once without it.",
            zh: "恢复码仅显示这一次。请打印或保存在手机以外的地方：每个可在没有手机时登录一次。"),
        Sentence(
            "factor.reset", en: "{code} signs in by password alone until they set a new second factor up.",
            zh: "{code} 重新设置两步验证之前，仅凭密码即可登录。"),
        Sentence(
            "factor.demanded",
            en:
                "It is demanded from now on; {count} {count|person has|people have} to set it up before anything is shown to them.",
            zh: "自现在起必须启用两步验证；{count} 人须先完成设置才能查看内容。"),
        Sentence(
            "factor.demand-withdrawn",
            en: "It is not demanded any more; {count} {count|person goes|people go} without.",
            zh: "不再要求两步验证；{count} 人未启用。"),
        Sentence(
            "user.factor-unconfirmed", en: "Nothing was changed. Look at it, then say --yes.", zh: "未作更改。请核对后加上 --yes。"),
        Sentence(
            "user.reset-factor.agree",
            en: "Take this person's second factor away? Make sure that it is they who ask. [y/N]",
            zh: "确定重置此用户的两步验证吗？请先核实其身份。[y/N]"),
        Sentence(
            "user.demand-factor.agree", en: "Demand a second factor of all of them, from now on? [y/N]",
            zh: "确定自现在起要求这些用户启用两步验证吗？[y/N]"),
        Sentence(
            "user.demand-factor.agree-revoke", en: "Let them sign in by password alone again? [y/N]",
            zh: "确定允许这些用户仅凭密码登录吗？[y/N]"),
        Sentence(
            "help.user.reset-factor", en: "Take away the second factor of somebody who lost it.", zh: "重置用户的两步验证。"),
        Sentence(
            "help.user.reset-factor.more",
            en:
                "Their sessions of the portal end, and they sign in by password alone until they set a new one up. Make sure first that it is they who ask.",
            zh: "其门户会话将全部结束，重新设置之前仅凭密码登录。请先核实确为本人提出。"),
        Sentence(
            "help.user.demand-factor", en: "Demand a second factor at the portal of everybody of a class.",
            zh: "要求某一类别的所有用户在门户启用两步验证。"),
        Sentence(
            "help.user.demand-factor.more",
            en:
                "Who has none is led to set one up after signing in, and sees nothing else before. storectl user list shows who has one. Tokens for programs are not affected.",
            zh: "未启用者登录后须先完成设置，否则无法查看其他内容。storectl user list 显示谁已启用。程序所用令牌不受影响。"),
        Sentence("help.user.demand-factor.revoke", en: "Demand it no more.", zh: "不再要求。"),
        Sentence("help.user.factor.yes", en: "Do it without asking.", zh: "不再询问，直接执行。"),
        Sentence("heading.second_factor", en: "second factor", zh: "两步验证"),
        Sentence("heading.without_factor", en: "without one", zh: "未启用"),
        Sentence("word.on", en: "on", zh: "已启用"),
        Sentence("word.demanded", en: "demanded", zh: "须启用"),
    ]
}
