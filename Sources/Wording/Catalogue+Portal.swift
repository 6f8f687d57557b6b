extension Catalogue {
    /// Coming in through the portal.
    static let portal = [
        Sentence(
            "sign-in.wait", en: "Too many attempts. Try again in {seconds} seconds.", zh: "尝试次数过多，请 {seconds} 秒后再试。"),
        Sentence("sign-in.refused", en: "The user or the password is wrong.", zh: "用户名或密码不正确。"),
        Sentence("password.old-wrong", en: "The present password is wrong.", zh: "当前密码不正确。"),
        Sentence("password.same", en: "The new password is the present one. Choose another.", zh: "新密码与当前密码相同，请另选一个。"),
        Sentence(
            "password.not-changed", en: "The password could not be changed just now. Sign in and try again.",
            zh: "暂时无法更改密码，请重新登录后再试。"),
        Sentence(
            "password.length",
            en: "A password has {least} to {most} characters of any kind; a few words make a good one.",
            zh: "密码须为 {least} 到 {most} 个字符，种类不限；几个词连在一起即可。"),
        Sentence(
            "password.guessable",
            en:
                "This password is among the first that one would guess. Leave out names and runs; a few words make a good one.",
            zh: "此密码过于容易猜到。请勿使用姓名或连续字符；几个词连在一起即可。"),
        Sentence(
            "password.given",
            en:
                "It is shown once. {code} signs in with it at the portal and chooses an own one there; their other sessions have ended.",
            zh: "密码仅显示这一次。{code} 用它登录门户后须自行设置新密码；其其他会话均已结束。"),
        Sentence("help.user.password", en: "Give a user a first password for the portal.", zh: "为用户生成门户的初始密码。"),
        Sentence(
            "help.user.password.more",
            en:
                "The password is made here, shown once, and good for choosing an own one. Also for somebody who forgot theirs.",
            zh: "密码由系统生成，仅显示一次，仅可用于设置自己的新密码。忘记密码时也用此命令。"),
        Sentence("heading.password", en: "password", zh: "密码"),
    ]
}
