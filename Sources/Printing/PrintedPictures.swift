/// Pictures side by side, such as what was found and what it should look like.
package struct PrintedPictures: Sendable {
    package struct Picture: Sendable {
        /// Above it, and read aloud in its place.
        package let label: String
        /// A JPEG; nil where there is none, which the caption says then.
        package let jpeg: [UInt8]?
        package let caption: String

        package init(_ label: String, _ jpeg: [UInt8]?, caption: String) {
            (self.label, self.jpeg, self.caption) = (label, jpeg, caption)
        }
    }

    package let pictures: [Picture]

    package init(_ pictures: [Picture]) { self.pictures = pictures }
}
