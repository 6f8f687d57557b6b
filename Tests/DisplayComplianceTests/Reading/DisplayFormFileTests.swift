import DisplayCompliance
import Retail
import StandingRules
import TestKit
import Testing

@Suite struct `The file of display standards` {
    private static func problems(_ text: String) -> [String] {
        do {
            _ = try DisplayForm(file: text)
            return []
        } catch {
            return error.problems.map { "\($0.place.line ?? 0) \($0.place.path ?? "-") \($0.code)" }
        }
    }

    @Test func `that is shipped says what is built in`() throws {
        let files = try #require(SharedFolder(at: "StoreConfig")?.files)
        let file = try #require(files.first { $0.name == "display.yaml" })
        let shipped = try DisplayForm(file: String(decoding: file.bytes(), as: UTF8.self))
        #expect(shipped == .builtIn)
    }

    @Test(arguments: 1...300) func `reads back as the same from its plain form, whatever it is`(_ seed: UInt64) throws {
        var random = RandomForms(random: Seeded(seed))
        let form = random.form()
        let plain = form.plain
        #expect(try DisplayForm(file: plain) == form, "\(plain)")
        #expect(try DisplayForm(file: plain).plain.utf8.elementsEqual(plain.utf8))
    }

    @Test func `reads areas by grade, and numbers that are left out`() throws {
        var form = DisplayForm.builtIn
        form.areas = AreasWanted(usual: 3, byGrade: [.a: 4, .e: 1])
        form.checks = CheckWeights([:])
        form.mending = [:]
        let read = try DisplayForm(file: form.plain)
        #expect(read == form)
        #expect(read.areas.number(for: .a) == 4 && read.areas.number(for: .b) == 3 && read.areas.number(for: nil) == 3)
        #expect(read.checks[.facings] == 1 && read.mending[.tag] == nil)
    }

    @Test func `names every mistake and its place`() {
        let text = """
            checks: { facings: 0, smell: 2 }
            pass: 101%
            areas: { A: 4, usual: 51 }
            standards:
              window:
                grades: [A, A, F]
                products: best
                zone: roof
                posm: perhaps
              empty:
                grades: []
                products: { model: A6, series: APEX }
              bad name:
                products: key
                zone: counter
              one:
                products: { series: APEX }
                zone: counter
                facings: -1
                light: yes
            photos: { areas_need_photo: true, hours_before: 721, untimed: shrug, alike_bits: 8 }
            check_in: { near: 500, far: 300 }
            mending: { tag: 0 }
            second: { share: many, days: 0 }
            extra: 1
            """
        #expect(
            Self.problems(text) == [
                "1 checks.facings config.number-unfit", "1 checks.smell config.unknown-key",
                "2 pass config.percent-unfit", "3 areas.usual config.number-unfit",
                "6 standards.window.grades.2 config.name-twice", "6 standards.window.grades.3 config.word-unknown",
                "7 standards.window.products display.products-unfit", "8 standards.window.zone config.word-unknown",
                "9 standards.window.posm config.word-unknown", "11 standards.empty config.key-missing",
                "11 standards.empty.grades display.no-grades", "12 standards.empty.products display.products-unfit",
                "13 standards config.code-unfit", "19 standards.one.facings config.number-unfit",
                "20 standards.one.light config.unknown-key", "21 photos config.key-missing",
                "21 photos.areas_need_photo config.word-unknown", "21 photos.hours_before config.number-unfit",
                "21 photos.untimed config.word-unknown", "21 photos.alike_bits config.number-unfit",
                "22 check_in.far display.far-is-near", "23 mending.tag config.number-unfit",
                "24 second.share config.percent-unfit", "24 second.days config.number-unfit",
                "25 extra config.unknown-key",
            ])
        #expect(Self.problems("").count == 8)
        #expect(Self.problems("- a\n") == ["1 - config.no-mapping"])
    }

    @Test func `names both of two standards of which neither is narrower`() throws {
        func both(_ first: String, _ second: String) -> [String] {
            var bare = DisplayForm.builtIn
            bare.standards = []
            let text = bare.plain.split(separator: "\n").map(String.init).flatMap { line in
                line != "standards: {}"
                    ? [line]
                    : ["standards:", "  one: { zone: counter, \(first) }", "  two: { zone: counter, \(second) }"]
            }
            do {
                _ = try DisplayForm(file: text.joined(separator: "\n"))
                return []
            } catch {
                return error.problems.map {
                    "\($0.place.line ?? 0) \($0.code) \($0.values["first"] ?? "") \($0.values["second"] ?? "")"
                }
            }
        }
        let overlap = ["6 display.standards-overlap one two"]
        #expect(both("products: key", "products: key") == overlap)
        #expect(both("products: all, grades: [A, B]", "products: all, grades: [C, B]") == overlap)
        #expect(both("products: { model: A6 }", "products: { model: A6 }") == overlap)
        #expect(both("products: { model: A6 }", "products: { series: A6 }") == [])
        #expect(both("products: key, grades: [A]", "products: key, grades: [B]") == [])
        #expect(both("products: key, grades: [A]", "products: key") == [])
        #expect(both("products: key", "products: all") == [])
    }

    @Test func `says what two forms differ in`() throws {
        var form = DisplayForm.builtIn
        let before = form.plain
        form.passMark = .whole
        form.standards[2].facings = 3
        form.standards[6].stock = true
        #expect(
            try ConfigDifference.between(before, form.plain) == [
                ConfigDifference(path: "pass", old: "80%", new: "100%"),
                ConfigDifference(path: "standards.counter_large.facings", old: "2", new: "3"),
                ConfigDifference(path: "standards.tags.stock", old: nil, new: "yes"),
            ])
    }
}
