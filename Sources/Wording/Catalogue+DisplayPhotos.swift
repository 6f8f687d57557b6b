extension Catalogue {
    /// Pictures that prove displays.
    static let displayPhotos: [Sentence] = [
        Sentence("photo.empty", en: "There is nothing in \"{photo}\".", zh: "“{photo}”是空文件。"),
        Sentence(
            "photo.too-many-bytes",
            en: "\"{photo}\" has {found} MiB; up to {limit} are taken. Send it in a smaller size.",
            zh: "“{photo}”大小为 {found} MiB，上限为 {limit} MiB。请缩小后再提交。"),
        Sentence(
            "photo.no-picture", en: "\"{photo}\" is no picture. Send the JPEG that the camera made.",
            zh: "“{photo}”不是图片。请提交相机拍摄的 JPEG 文件。"),
        Sentence(
            "photo.not-jpeg",
            en: "\"{photo}\" is no JPEG but {found}. Set the camera to JPEG (\"most compatible\"), or convert it.",
            zh: "“{photo}”不是 JPEG，而是 {found}。请把相机设为 JPEG（“兼容性最佳”）或转换后再提交。"),
        Sentence(
            "photo.too-many-pixels", en: "\"{photo}\" has {found} pixels; up to {limit} million are taken.",
            zh: "“{photo}”为 {found} 像素，上限为 {limit} 百万像素。"),
        Sentence(
            "photo.too-few-pixels", en: "\"{photo}\" has {found} pixels; a side needs {limit} at least.",
            zh: "“{photo}”为 {found} 像素，每边至少需要 {limit} 像素。"),
        Sentence(
            "photo.too-many-scans", en: "\"{photo}\" is made to take long to decode. Take the picture again.",
            zh: "“{photo}”的解码耗时异常。请重新拍摄。"),
        Sentence(
            "photo.ends-early", en: "\"{photo}\" ends before the picture does. Send the whole file again.",
            zh: "“{photo}”不完整。请重新提交完整文件。"),
        Sentence(
            "photo.damaged",
            en: "\"{photo}\" is damaged and cannot be decoded. Send it again, or take the picture again.",
            zh: "“{photo}”已损坏，无法解码。请重新提交或重新拍摄。"),
        Sentence(
            "evidence.reused-refused",
            en:
                "\"{photo}\" was handed in for {store}, {zone} {place}, on {day} already; a picture proves one place once. Take a new one.",
            zh: "“{photo}”已于 {day} 用于门店 {store} 的 {zone} {place}；一张照片只能证明一处一次。请重新拍摄。"),
        Sentence(
            "evidence.reused-refused-hidden",
            en:
                "\"{photo}\" was handed in for another region's store on {day} already; a picture proves one place once. Take a new one.",
            zh: "“{photo}”已于 {day} 用于其他区域的门店；一张照片只能证明一处一次。请重新拍摄。"),
        Sentence(
            "evidence.same-capture-refused",
            en:
                "\"{photo}\" looks like the picture of {store}, {zone} {place}, of {day}, and was taken at the same moment. Take a new one.",
            zh: "“{photo}”与门店 {store} {zone} {place}（{day}）的照片相似且拍摄时刻相同。请重新拍摄。"),
        Sentence(
            "evidence.same-capture-refused-hidden",
            en:
                "\"{photo}\" looks like a picture of another region's store of {day}, and was taken at the same moment. Take a new one.",
            zh: "“{photo}”与其他区域门店（{day}）的照片相似且拍摄时刻相同。请重新拍摄。"),
        Sentence(
            "evidence.lookalike-asked",
            en:
                "\"{photo}\" looks like the picture of {store}, {zone} {place}, of {day}. Somebody has to look: storectl display photo list.",
            zh: "“{photo}”与门店 {store} {zone} {place}（{day}）的照片相似，需人工判断：storectl display photo list。"),
        Sentence(
            "evidence.lookalike-asked-hidden",
            en:
                "\"{photo}\" looks like a picture of another region's store of {day}. Somebody has to look: storectl display photo list.",
            zh: "“{photo}”与其他区域门店（{day}）的照片相似，需人工判断：storectl display photo list。"),
        Sentence(
            "evidence.taken-before-asked",
            en: "The camera took \"{photo}\" before the visit. Somebody has to look: storectl display photo list.",
            zh: "“{photo}”的拍摄时间早于巡店，需人工判断：storectl display photo list。"),
        Sentence(
            "evidence.taken-after-asked",
            en: "The camera took \"{photo}\" long after the visit. Somebody has to look: storectl display photo list.",
            zh: "“{photo}”的拍摄时间远晚于巡店，需人工判断：storectl display photo list。"),
        Sentence(
            "evidence.code-missing-asked",
            en:
                "A code was given out for this visit, and the file tells none, so \"{photo}\" proves nothing yet. Somebody has to look: storectl display photo list.",
            zh: "本次巡店已发放验证码，但文件中没有填写，“{photo}”暂不能作为凭证，需人工判断：storectl display photo list。"),
        Sentence(
            "evidence.code-wrong-asked",
            en:
                "The code that the file tells is none of this store and day, so \"{photo}\" proves nothing yet. Somebody has to look: storectl display photo list.",
            zh: "文件中的验证码不属于该门店当日，“{photo}”暂不能作为凭证，需人工判断：storectl display photo list。"),
        Sentence(
            "evidence.code-used-asked",
            en:
                "Another visit has used the code that the file tells, so \"{photo}\" proves nothing yet. Somebody has to look: storectl display photo list.",
            zh: "文件中的验证码已被另一次巡店使用，“{photo}”暂不能作为凭证，需人工判断：storectl display photo list。"),
        Sentence(
            "evidence.no-capture-time-asked",
            en:
                "\"{photo}\" does not say when it was taken. Send the file as the camera made it, not through a messenger; else somebody has to look: storectl display photo list.",
            zh: "“{photo}”没有拍摄时间。请提交相机原文件（不要经聊天软件转发）；否则需人工判断：storectl display photo list。"),
        Sentence(
            "evidence.no-capture-time-refused",
            en:
                "\"{photo}\" does not say when it was taken. Send the file as the camera made it, not through a messenger.",
            zh: "“{photo}”没有拍摄时间。请提交相机原文件，不要经聊天软件转发。"),
        Sentence(
            "evidence.unknown",
            en:
                "There is no picture {evidence} that you may see. \"storectl display photo list --state all\" shows those there are.",
            zh: "没有您可以查看的照片 {evidence}。可用“storectl display photo list --state all”查看。"),
        Sentence("evidence.not-yours", en: "You may look at this picture, but not judge it.", zh: "您可以查看此照片，但无权判断。"),
        Sentence("evidence.count", en: "Pictures: {count}.", zh: "照片：{count} 张。"),
        Sentence("evidence.written", en: "{file}: {bytes} bytes written.", zh: "{file}：已写入 {bytes} 字节。"),
        Sentence("evidence.judged-accepted", en: "Picture {evidence} counts as proof.", zh: "照片 {evidence} 可作为凭证。"),
        Sentence("evidence.judged-refused", en: "Picture {evidence} proves nothing.", zh: "照片 {evidence} 不作为凭证。"),
        Sentence(
            "evidence.judged-before", en: "Picture {evidence} was judged so already; nothing changed.",
            zh: "照片 {evidence} 此前已如此判断，未作更改。"),
        Sentence("heading.evidence", en: "evidence", zh: "凭证"),
        Sentence("heading.doubts", en: "doubts", zh: "疑点"),
        Sentence("heading.taken_at", en: "taken at", zh: "拍摄时间"),
        Sentence("heading.camera", en: "camera", zh: "相机"),
        Sentence("heading.distance_m", en: "distance (m)", zh: "距离（米）"),
        Sentence("heading.first_used", en: "first used", zh: "首次使用"),
        Sentence("heading.first_used_store", en: "first used at", zh: "首次使用门店"),
        Sentence("heading.first_used_day", en: "first used on", zh: "首次使用日期"),
        Sentence("heading.bits_apart", en: "bits apart", zh: "相差位数"),
        Sentence("heading.judged_by", en: "judged by", zh: "判断人"),
        Sentence("heading.judged_at", en: "judged at", zh: "判断时间"),
        Sentence("word.evidence_asked", en: "to be looked at", zh: "待判断"),
        Sentence("word.evidence_accepted", en: "accepted", zh: "已接受"),
        Sentence("word.evidence_refused", en: "refused", zh: "已拒绝"),
        Sentence("word.doubt_reused", en: "used before", zh: "重复使用"),
        Sentence("word.doubt_same_capture", en: "same moment", zh: "同一时刻"),
        Sentence("word.doubt_lookalike", en: "looks the same", zh: "相似"),
        Sentence("word.doubt_taken_before", en: "taken before", zh: "拍摄过早"),
        Sentence("word.doubt_taken_after", en: "taken after", zh: "拍摄过晚"),
        Sentence("word.doubt_no_capture_time", en: "no time", zh: "无拍摄时间"),
        Sentence("word.doubt_code_missing", en: "no code", zh: "无验证码"),
        Sentence("word.doubt_code_wrong", en: "wrong code", zh: "验证码不符"),
        Sentence("word.doubt_code_used", en: "code used before", zh: "验证码已被使用"),
        Sentence("word.doubt_far", en: "far away", zh: "距离过远"),
        Sentence(
            "help.display.photo", en: "Pictures that were handed in as evidence, and what is thought of them",
            zh: "作为凭证提交的照片及其判断"),
        Sentence(
            "help.display.photo.more",
            en:
                "A picture proves one place of a store in a month. The same file for another place, store or month is refused; one that looks the same and was taken at another moment waits for a person, as does one that was taken on another day or does not say when. What is shown has nothing of the camera in it.",
            zh: "一张照片只能证明某店某月的一处陈列。同一文件用于其他位置、门店或月份将被拒绝；相似但拍摄时刻不同的、拍摄日期不符或无拍摄时间的，须人工判断。显示的照片不含相机信息。"),
        Sentence(
            "help.display.photo.list", en: "Pictures; those that wait for a person unless asked otherwise",
            zh: "列出照片；默认只列待判断的"),
        Sentence("help.display.photo.state", en: "asked, accepted, refused or all", zh: "asked、accepted、refused 或 all"),
        Sentence("help.display.photo.month", en: "Only visits of this month", zh: "仅该月的巡店"),
        Sentence("help.display.photo.show", en: "A picture with what is known of it", zh: "显示一张照片及其信息"),
        Sentence("help.display.photo.number", en: "Number of the evidence", zh: "凭证编号"),
        Sentence("help.display.photo.out", en: "Write the picture to this new file", zh: "把照片写入新文件"),
        Sentence("help.display.photo.accept", en: "Say that a picture proves its place", zh: "判定照片可作为凭证"),
        Sentence("help.display.photo.refuse", en: "Say that a picture proves nothing", zh: "判定照片不作为凭证"),
        Sentence("help.display.photo.note", en: "Why, for the audit trail", zh: "理由，记入审计记录"),
    ]
}
