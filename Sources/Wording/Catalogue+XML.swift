extension Catalogue {
    /// Documents in XML that cannot be read on, and why.
    static let xml: [Sentence] = [
        Sentence(
            "xml.no-element",
            en: "No XML element begins here, or it is cut off. Send the whole XML document.",
            zh: "此处没有 XML 元素，或元素不完整。请发送完整的 XML 文档。"),
        Sentence(
            "xml.ends-early",
            en: "The document ends before its elements are closed; it was cut off on its way. Send it again.",
            zh: "文档在元素关闭之前就结束了，传输时被截断。请重新发送。"),
        Sentence(
            "xml.goes-on",
            en: "Something stands behind the end of the document. Send one document a file.",
            zh: "文档结束之后还有其他内容。每个文件只能包含一个文档。"),
        Sentence(
            "xml.wrong-end-tag",
            en: "This end tag does not close the element that is open.",
            zh: "此结束标签与当前打开的元素不匹配。"),
        Sentence(
            "xml.unknown-entity",
            en: "&{name}; is not known here. Write the character itself, or its number.",
            zh: "此处不认识 &{name};。请直接写该字符，或写它的编号。"),
        Sentence(
            "xml.undeclared-prefix",
            en: "The prefix \"{prefix}\" is not declared by any xmlns:{prefix}.",
            zh: "前缀“{prefix}”没有用 xmlns:{prefix} 声明。"),
        Sentence(
            "xml.repeated-attribute",
            en: "The attribute \"{name}\" stands twice in one element. Keep one of them.",
            zh: "同一元素中属性“{name}”出现了两次。请只保留一个。"),
        Sentence(
            "xml.control-character",
            en:
                "A control character stands here, which XML does not allow. This may be no text file, or UTF-16 without its byte order mark.",
            zh: "此处有 XML 不允许的控制字符。文件可能不是文本，或是缺少字节顺序标记的 UTF-16。"),
        Sentence(
            "xml.not-well-formed",
            en: "This is not well-formed XML: a tag, a quotation mark or a sign is incomplete here, or out of place.",
            zh: "XML 格式有误：此处的标签、引号或符号不完整或位置不对。"),
        Sentence(
            "xml.doctype",
            en:
                "A document type declaration (DOCTYPE) is not taken, because it can bring in files and addresses. Remove it.",
            zh: "不接受文档类型声明（DOCTYPE），因为它可能引入外部文件和地址。请删除。"),
        Sentence(
            "xml.too-deep",
            en: "More than {limit} elements stand inside one another.",
            zh: "元素嵌套超过 {limit} 层。"),
        Sentence(
            "xml.markup-too-long",
            en: "The tag, text or comment that begins here is longer than {limit} bytes.",
            zh: "从此处开始的标签、文本或注释超过 {limit} 字节。"),
        Sentence(
            "xml.text-too-long",
            en: "A text here is longer than {limit} bytes.",
            zh: "此处的文本超过 {limit} 字节。"),
        Sentence(
            "xml.name-too-long",
            en: "The name of an element or attribute here is longer than {limit} bytes.",
            zh: "此处元素或属性的名称超过 {limit} 字节。"),
        Sentence(
            "xml.too-many-attributes",
            en: "The element has more than {limit} attributes.",
            zh: "该元素的属性超过 {limit} 个。"),
        Sentence(
            "xml.too-many-names",
            en: "The document uses more than {limit} different names.",
            zh: "文档使用的不同名称超过 {limit} 个。"),
    ]
}
