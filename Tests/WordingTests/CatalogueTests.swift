import Retail
import Testing
import Wording

@Suite struct `The catalogue` {
    /// The names in braces, in order of the alphabet, without the words of plurals.
    private func placeholders(_ text: String) -> [Substring] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
            $0.split(separator: "}").first?.split(separator: "|").first
        }.sorted()
    }

    @Test func `says everything in both languages, with the same values`() {
        for sentence in Catalogue.sentences {
            #expect(!sentence.english.isEmpty, "\(sentence.code)")
            let hasWords = sentence.english.split(separator: "{", omittingEmptySubsequences: false)
                .contains {
                    ($0.split(separator: "}", omittingEmptySubsequences: false).last ?? "").contains(where: \.isLetter)
                }
            let isChinese = sentence.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            // Words of the library can become a mere mark.
            #expect(isChinese || !hasWords || sentence.code.hasPrefix("help.word."), "\(sentence.code)")
            // What people wrote in both languages is a value in each.
            let (english, chinese) = (Set(placeholders(sentence.english)), Set(placeholders(sentence.chinese)))
            let common = english.subtracting(["english", "chinese"])
            #expect(common == chinese.subtracting(["english", "chinese"]), "\(sentence.code)")
            #expect(english == common || !chinese.isSubset(of: common), "\(sentence.code)")
        }
    }

    @Test func `has each code once`() {
        let codes = Catalogue.sentences.map(\.code)
        #expect(Set(codes).count == codes.count, "\(Dictionary(grouping: codes) { $0 }.filter { $1.count > 1 }.keys)")
    }

    @Test func `fills in values as they are, braces and all`() {
        #expect(
            Catalogue.say("day.unreadable", ["found": "{found} {x}"], in: .english).hasPrefix(
                "\"{found} {x}\" is not a day"))
    }

    @Test func `says one store and two stores, and no 1 stores`() {
        func said(_ stores: String, _ language: Language) -> String {
            Catalogue.say("grade.accepted", ["stores": stores, "changed": "0", "month": "2026-03"], in: language)
        }
        #expect(said("1", .english).hasPrefix("The grade of 1 store is in force"))
        #expect(said("2", .english).hasPrefix("The grades of 2 stores are in force"))
        #expect(said("0", .english).contains("of 0 stores are"))
        #expect(said("1", .chinese).hasPrefix("1 家门店的等级"))
        for sentence in Catalogue.sentences {
            for text in [sentence.english, sentence.chinese] {
                for part in text.split(separator: "{").dropFirst().compactMap({ $0.split(separator: "}").first }) {
                    let words = part.split(separator: "|", omittingEmptySubsequences: false).count
                    #expect(words == 1 || words == 3 && text == sentence.english, "\(sentence.code)")
                }
            }
        }
    }

    @Test func `answers an unknown code with the code`() {
        #expect(Catalogue.say("no.such-code", in: .chinese) == "no.such-code")
    }
}
