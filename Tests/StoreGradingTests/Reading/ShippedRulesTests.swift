import Retail
import StoreGrading
import TestKit
import Testing

@Suite struct `The shipped schemes` {
    @Test func `are what holds without a file`() throws {
        let shipped = try #require(SharedFolder(at: "StoreConfig")?.files.first { $0.name == "grading.yaml" })
        #expect(try GradingRules(file: String(decoding: shipped.bytes(), as: UTF8.self)) == .builtIn)
    }

    @Test func `read back from their plain form`() throws {
        let rules = GradingRules.builtIn
        #expect(try GradingRules(file: rules.plain) == rules)
        #expect(try GradingRules(file: rules.plain).plain == rules.plain)
    }
}
