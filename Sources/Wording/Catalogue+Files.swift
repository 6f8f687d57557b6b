extension Catalogue {
    /// Files that come packed, and standard input.
    static let files: [Sentence] = [
        Sentence(
            "packed.ends-early",
            en: "The packed file ends before its contents do; it was cut off on its way. Send it again.",
            zh: "压缩文件不完整，传输时被截断。请重新发送。"),
        Sentence(
            "packed.goes-on",
            en: "Something that is not packed stands behind the packed contents. Send the .gz as gzip wrote it.",
            zh: "压缩内容之后还有未压缩的数据。请发送 gzip 生成的原文件。"),
        Sentence(
            "packed.damaged",
            en: "The packed file is damaged ({reason}). Send it again.",
            zh: "压缩文件已损坏（{reason}）。请重新发送。"),
        Sentence(
            "packed.too-large",
            en: "The file unpacks to more than {limit} MiB. Send it in parts.",
            zh: "文件解压后超过 {limit} MiB。请分批发送。"),
        Sentence(
            "packed.too-dense",
            en: "The file unpacks to more than {limit} times its size, as no list of figures does. Send it unpacked.",
            zh: "文件解压后超过自身大小的 {limit} 倍，不是正常的数据文件。请发送未压缩的文件。"),
        Sentence(
            "input.too-large",
            en: "Standard input is longer than {limit} MiB. Pack it, or send it in parts.",
            zh: "标准输入超过 {limit} MiB。请压缩或分批发送。"),
        Sentence(
            "input.unreadable",
            en: "Standard input cannot be read or kept in {folder}: {reason}.",
            zh: "无法读取标准输入，或无法暂存到 {folder}：{reason}。"),
        Sentence(
            "help.feed.import.once",
            en: "Standard input (-) can be given once.",
            zh: "标准输入（-）只能指定一次。"),
    ]
}
