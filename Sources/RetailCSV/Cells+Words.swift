package import Retail

extension Cells {
    package mutating func code<Of>(_ column: String, of coded: Of.Type = Of.self) -> Code<Of>? {
        guard let text = text(column) else { return nil }
        do {
            return try Code(text)
        } catch {
            note(error, of: "code", at: column)
            return nil
        }
    }

    package mutating func name(_ column: String) -> Name? {
        guard let text = text(column) else { return nil }
        do {
            return try Name(text)
        } catch {
            note(error, of: "text", at: column)
            return nil
        }
    }

    private mutating func note(_ flaw: TextFlaw, of kind: String, at column: String) {
        switch flaw {
        case .empty: note("cell.blank", ["column": column], at: column)
        case .tooLong(let limit): note("\(kind).too-long", ["column": column, "limit": "\(limit)"], at: column)
        case .foreign(let scalar):
            note("\(kind).foreign", ["column": column, "sign": TextFlaw.escaped(scalar)], at: column)
        }
    }

    package mutating func day(_ column: String) -> Day? { read(column, "day.unreadable") { Day($0) } }

    /// A whole number within limits.
    package mutating func integer(_ column: String, in limits: ClosedRange<Int64>) -> Int64? {
        guard let text = text(column) else { return nil }
        if let quantity = Quantity(text, in: limits) { return quantity.units }
        note(
            "number.unfit", ["found": text, "least": "\(limits.lowerBound)", "most": "\(limits.upperBound)"], at: column
        )
        return nil
    }

    /// An amount of money, not negative, in major units with a point before the minor ones.
    package mutating func price(_ column: String, _ currency: Currency) -> Money? {
        guard let text = text(column) else { return nil }
        if let money = Money(text, currency), money.minor >= 0 { return money }
        note("money.unreadable", ["found": text, "decimals": "\(currency.exponent)"], at: column)
        return nil
    }

    /// A GLN as 13 digits; a wrong check digit is worth a warning.
    package mutating func gln(_ column: String) -> GLN? {
        guard let gln = read(column, "gln.unreadable", { GLN($0) }) else { return nil }
        if !gln.isCheckDigitRight { warn("check-digit.wrong", ["right": "\(gln.rightCheckDigit)"], at: column) }
        return gln
    }

    /// A GTIN of 8, 12, 13 or 14 digits; a wrong check digit is worth a warning.
    package mutating func gtin(_ column: String) -> GTIN? {
        guard let gtin = read(column, "gtin.unreadable", { GTIN($0) }) else { return nil }
        if !gtin.isCheckDigitRight { warn("check-digit.wrong", ["right": "\(gtin.rightCheckDigit)"], at: column) }
        return gtin
    }

    /// The serial of a phone.
    package mutating func imei(_ column: String) -> IMEI? {
        guard let text = text(column) else { return nil }
        do {
            return try IMEI(text)
        } catch {
            switch error {
            case .notFifteenDigits: note("imei.unreadable", ["found": text], at: column)
            case .filler: note("imei.filler", at: column)
            case .wrongCheckDigit(let right):
                note("imei.check-digit", ["found": text, "right": "\(right)"], at: column)
            }
            return nil
        }
    }

    /// Degrees in two cells, both or none.
    package mutating func coordinates(_ latitude: String, _ longitude: String) -> Coordinates? {
        switch (text(latitude), text(longitude)) {
        case (nil, nil): return nil
        case (let north?, let east?):
            if let place = Coordinates(latitude: north, longitude: east) { return place }
            note("coordinates.unreadable", ["found": "\(north), \(east)"], at: latitude)
        case (nil, _): note("coordinates.half", ["column": latitude], at: latitude)
        case (_, nil): note("coordinates.half", ["column": longitude], at: longitude)
        }
        return nil
    }

    /// One of a few words, as they are spelt in files.
    package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ column: String, of type: Choice.Type = Choice.self
    ) -> Choice? {
        guard let text = text(column) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        note("choice.unknown", ["found": text, "known": known], at: column)
        return nil
    }

    /// yes or no, as people and spreadsheets write it.
    package mutating func flag(_ column: String) -> Bool? {
        guard let text = text(column) else { return nil }
        switch text.lowercased() {
        case "yes", "y", "true", "1", "是": return true
        case "no", "n", "false", "0", "否": return false
        default:
            note("flag.unreadable", ["found": text], at: column)
            return nil
        }
    }

    /// Several values in one cell, with `;` between them; empty where nothing stands there.
    package mutating func list(_ column: String) -> [Name] {
        guard let text = text(column) else { return [] }
        var names: [Name] = []
        for part in text.split(whereSeparator: { $0 == ";" || $0 == "；" }) where !part.allSatisfy(\.isWhitespace) {
            do {
                names.append(try Name(part))
            } catch {
                note(error, of: "text", at: column)
            }
        }
        return names
    }

    /// A cell as `parse` understands it; noted by `code` where it does not.
    package mutating func read<Value>(_ column: String, _ code: String, _ parse: (String) -> Value?) -> Value? {
        guard let text = text(column) else { return nil }
        if let value = parse(text) { return value }
        note(code, ["found": text], at: column)
        return nil
    }
}
