extension Markup {
    /// Pictures beside each other, as bytes of the page itself.
    mutating func put(_ pictures: PrintedPictures) {
        raw("<div class=\"beside\">\n")
        for picture in pictures.pictures {
            raw("<figure>\n")
            element("<p class=\"label\">", picture.label, "</p>\n")
            if let jpeg = picture.jpeg {
                raw("<img alt=\"")
                text(picture.label)
                raw("\" src=\"data:image/jpeg;base64,")
                base64(jpeg)
                raw("\"/>\n")
                element("<figcaption>", picture.caption, "</figcaption>\n")
            } else {
                element("<p class=\"none\">", picture.caption, "</p>\n")
            }
            raw("</figure>\n")
        }
        raw("</div>\n")
    }
}

extension PrintedDocument {
    /// Whether the page has to show pictures of its own.
    var hasPictures: Bool {
        sections.contains { section in
            section.contents.contains { if case .pictures = $0 { true } else { false } }
        }
    }
}
