import Postgres
package import Retail
package import RetailCSV
import Trail

/// What came of a file of transfers or proofs.
package struct ProtectionReceipt: Equatable, Sendable {
    package let rows: Int
    package let added: Int
    /// Pieces of them that no batch is known of: no right goes with these.
    package let unknown: Int64
}

extension ProtectionDesk {
    /// Puts transfers between accounts on record, whole or not at all; headquarters only. The batches go along, the newest
    /// first, with the day on which the brand shipped them and what was paid: the taker is protected for them, the giver no
    /// more. A phone takes its own. The same rows again change nothing.
    package func take(transfers file: TableFile, today: Day) async throws -> ProtectionReceipt {
        let scan = try file.scan()
        return try await own.write { tx in
            try tx.demandHeadquarters()
            try tx.waitForOtherCuts()
            var found = TransferFile(today: today)
            try file.read(TransferFile.layout, scan) { cells in found.add(&cells) }
            var problems = try tx.unknownCodes(found.rows)
            var (added, unknown) = (0, Int64(0))
            if problems.isEmpty {
                for row in found.rows.sorted(by: { ($0.day, $0.line) < ($1.day, $1.line) }) {
                    switch try tx.known(row) {
                    case .same: continue
                    case .other:
                        problems.append(
                            Problem(
                                "protection.transfer-other", ["number": row.number],
                                at: Place(line: row.line, path: "number")))
                    case .new:
                        if let stray = try tx.stray(row) {
                            problems.append(stray)
                            continue
                        }
                        let lots = try tx.lots(goingWith: row)
                        guard let lots else {
                            problems.append(
                                Problem(
                                    "protection.phone-elsewhere", ["account": row.from.text],
                                    at: Place(line: row.line, path: "serial")))
                            continue
                        }
                        try tx.add(lots, to: try tx.add(row))
                        added += 1
                        unknown += row.units - lots.reduce(0) { $0 + $1.units }
                    }
                }
            }
            guard problems.isEmpty else {
                throw Refusal(.refused, try file.located(problems, TransferFile.layout, scan))
            }
            if added > 0 {
                try tx.record(
                    Change(
                        "transfers", file.name, new: ["rows": "\(found.rows.count)", "added": "\(added)"],
                        verb: "loaded"))
            }
            return ProtectionReceipt(rows: found.rows.count, added: added, unknown: unknown)
        }
    }

    /// Takes proofs that an account passed a fall on to its stores, before its statement is worked out; headquarters only.
    package func take(
        proofs file: TableFile, of cut: CutCode, _ account: AccountCode
    ) async throws -> ProtectionReceipt {
        let scan = try file.scan()
        return try await own.write { [currency] tx in
            try tx.demandHeadquarters()
            try tx.waitForOtherCuts()
            guard let frozen = try tx.frozenTerms(of: cut.text, account.text) else { throw Self.unknown(cut) }
            guard frozen.terms.stores else {
                throw Refusal("protection.stores-not-covered", ["account": account.text])
            }
            guard try !tx.hasStatement(frozen.cut, frozen.account) else {
                throw Refusal("protection.settled-already", ["cut": cut.text, "account": account.text])
            }
            var found = ProofFile(currency)
            try file.read(ProofFile.layout, scan) { cells in found.add(&cells) }
            var problems = try tx.strayProofs(found.rows, of: frozen.cut, frozen.account)
            if problems.isEmpty { problems = try tx.otherProofs(found.rows, of: frozen.cut, frozen.account) }
            guard problems.isEmpty else { throw Refusal(.refused, try file.located(problems, ProofFile.layout, scan)) }
            let added = try tx.add(found.rows, of: frozen.cut, frozen.account)
            if added > 0 {
                try tx.record(
                    Change(
                        "protection_proof", "\(cut) \(account)", new: ["file": file.name, "added": "\(added)"],
                        verb: "loaded"))
            }
            return ProtectionReceipt(rows: found.rows.count, added: added, unknown: 0)
        }
    }
}

extension Transaction {
    /// The batches that go with a row; nil for a phone that the giver has not.
    fileprivate func lots(goingWith row: TransferRow) throws -> [StockLot]? {
        let known = ProtectionGround(
            before: 0, after: 0, arrivals: try arrivals(of: row), lots: try lots(ofPieces: row)
        ).standingLots
        guard row.serial == 0 else {
            // Which of a batch came by which order, no serial tells: it is taken to have come by the earliest.
            return try lot(ofPhone: row).map { lot in
                let shipped = known.last { $0.day == lot.day }?.shipped
                return [StockLot(day: lot.day, units: lot.units, minor: lot.minor, shipped: shipped)]
            }
        }
        var rest = row.units
        return known.compactMap { lot in
            let taken = min(rest, lot.units)
            rest -= taken
            guard taken > 0 else { return nil }
            return StockLot(day: lot.day, units: taken, minor: lot.price.map { $0 * taken }, shipped: lot.shipped)
        }
    }
}
