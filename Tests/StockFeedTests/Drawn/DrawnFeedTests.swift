import ChainKit
import Directory
import Postgres
import Retail
import TestKit
import Testing

@testable import StockFeed

@Suite(.database) struct `Documents that are drawn at random` {
    /// Seeds that once found something, for as long as drawing by them means the same.
    private let kept: [UInt64] = []

    @Test func `come to what a naive model says, to the last piece`() async throws {
        try await loadDrawnChain()
        try await Desk.of("hq") { (desk) async throws in
            var reach = Reach()
            for seed in kept + Array(1...200) {
                let sequence = DrawnSequence(seed: seed)
                let play = Play(sequence)
                guard let first = try await play.difference(at: desk, &reach) else { continue }
                let (shorter, difference) = try await shortest(sequence, first, at: desk)
                Issue.record("Seed \(seed): \(difference)\n\(shorter.described)")
                return
            }
            // A generator that draws nothing of a kind proves nothing of it.
            #expect(reach.unseen == [])
        }
    }

    /// Leaves out what the difference does not need, so that a person can read what is left.
    private func shortest(
        _ sequence: DrawnSequence, _ difference: String, at desk: Desk
    ) async throws -> (DrawnSequence, String) {
        var (best, found, reach) = (sequence, difference, Reach())
        var isShorter = true
        while isShorter {
            isShorter = false
            for candidate in best.shorter {
                guard let difference = try await Play(candidate).difference(at: desk, &reach) else { continue }
                (best, found, isShorter) = (candidate, difference, true)
                break
            }
        }
        return (best, found)
    }
}

extension DrawnSequence {
    /// The same without one of its steps, sections or lines.
    fileprivate var shorter: [DrawnSequence] {
        var found: [DrawnSequence] = []
        for index in steps.indices.reversed() {
            var less = self
            less.steps.remove(at: index)
            found.append(less)
        }
        for index in steps.indices {
            guard case .send(let document, let treatment) = steps[index] else { continue }
            func replace(_ change: (inout DrawnDocument) -> Void) {
                var (less, document) = (self, document)
                change(&document)
                less.steps[index] = .send(document, treatment)
                found.append(less)
            }
            for section in document.sections.indices {
                if document.form != .report { replace { $0.sections.remove(at: section) } }
                for line in document.sections[section].lines.indices {
                    replace { $0.sections[section].lines.remove(at: line) }
                }
            }
        }
        return found
    }

    /// Every step, documents with their bytes, for playing it again by hand.
    fileprivate var described: String {
        steps.map { step in
            switch step {
            case .send(let document, let treatment):
                "\(account) sends \(document.number), \(treatment):\n\(document.text)"
            case .again(let number): "\(account) sends \(number) again"
            case .remember(let code, let sku): "\(code) is \(sku)"
            case .rememberPlace(let code, let place): "\(code) is \(place)"
            case .confirm(let number): "\(number) is confirmed"
            case .reject(let number): "\(number) is rejected"
            }
        }.joined(separator: "\n")
    }
}

/// The small chain, with places and products enough to draw from.
private func loadDrawnChain() async throws {
    try await loadFeedChain()
    try await Desk.of("hq") { (desk) async throws in
        let header = "sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size,unit_cost"
        let products = DrawnSequence.products.dropFirst().map {
            "\($0.sku),Phone,P,PHONE,128,black,\($0.gtin ?? ""),2025-06-01,no,20,900.00"
        }
        try await desk.take(.products, ([header] + products).joined(separator: "\n"))
        try await desk.take(
            .locations,
            """
            code,name,account,kind,gln,default
            W-ZJ,萧山仓,D-ZJ,warehouse,4012345000009,yes
            W-ZJ-B,B,D-ZJ,warehouse,,no
            W-ZJ-C,C,D-ZJ,warehouse,,no
            W-ZJ2,余杭仓,D-ZJ2,warehouse,5410738100050,yes
            W-ZJ2-B,B,D-ZJ2,warehouse,,no
            W-ZJ2-C,C,D-ZJ2,warehouse,,no
            """)
    }
}
