package import DelimitedText

/// The master data of a chain as the files hold them: text, in the columns of each kind.
package struct ChainFiles: Equatable, Sendable {
    /// A file, named `regions.csv` and so on.
    package enum Kind: String, CaseIterable, Sendable {
        case regions, accounts, locations, stores, coverage, counters, products, people, users
    }

    /// A line of a file that is not its header.
    package struct Row: Equatable, Sendable {
        /// Where the row begins in its file, counted from 1.
        package let line: Int
        /// In the order of the kind's columns; blank where the file does not have the column.
        package var fields: [String]
    }

    private var tables: [Kind: [Row]]
    /// Of the columns that a file may leave out, those that it has: blank and left out are two things to who loads it.
    private var optionals: [Kind: [String]]

    /// The rows of a kind, in the order of the file.
    package internal(set) subscript(kind: Kind) -> [Row] {
        get { tables[kind] ?? [] }
        set { tables[kind] = newValue }
    }

    /// Reads UTF-8 text of every kind, columns in any order. Throws all that is wrong in all files.
    package init(_ bytes: [Kind: [UInt8]]) throws(ChainFileProblems) {
        (tables, optionals) = ([:], [:])
        var problems: [ChainFileProblem] = []
        for kind in Kind.allCases {
            guard let text = bytes[kind] else {
                problems.append(.missing(kind))
                continue
            }
            do {
                (tables[kind], optionals[kind]) = try ChainFiles.rows(of: kind, text)
            } catch {
                problems += error.problems
            }
        }
        guard problems.isEmpty else { throw ChainFileProblems(problems: problems) }
    }

    private static func rows(of kind: Kind, _ text: [UInt8]) throws(ChainFileProblems) -> (
        [Row], optionals: [String]
    ) {
        var reader = DelimitedReader(separator: .comma)
        var header: Header?
        var order: [Int?] = []
        var optionals: [String] = []
        var rows: [Row] = []
        func take(_ row: borrowing DelimitedRow) throws(HeaderProblems) {
            guard header == nil else {
                var fields: [String] = []
                for position in order {
                    if let position { fields.append(row.string(position)) } else { fields.append("") }
                }
                return rows.append(Row(line: row.line, fields: fields))
            }
            let found = Header(row)
            header = found
            let positions = try found.match(
                required: kind.columns.filter { !kind.optionals.contains($0) }, optional: kind.optionals)
            order = kind.columns.map { positions[$0] }
            optionals = kind.optionals.filter { positions[$0] != nil }
        }
        var problems: [ChainFileProblem] = []
        do {
            try reader.feed(text.span) { (row: borrowing DelimitedRow) in try take(row) }
            problems = try reader.finish { try take($0) }.map { .text(kind, $0) }
        } catch let wrong as HeaderProblems {
            problems = wrong.problems.map { .header(kind, $0) }
        } catch {
            // Only the closures throw, and they throw nothing else.
            preconditionFailure("\(error)")
        }
        if header == nil, problems.isEmpty { problems = kind.columns.map { .header(kind, .missing($0)) } }
        guard problems.isEmpty else { throw ChainFileProblems(problems: problems) }
        return (rows, optionals)
    }

    /// The file again, in the columns that it had: header, then a line a row.
    package func bytes(of kind: Kind) -> [UInt8] {
        let had = optionals[kind] ?? []
        let columns = kind.columns.indices.filter {
            !kind.optionals.contains(kind.columns[$0]) || had.contains(kind.columns[$0])
        }
        var text = DelimitedLine.text(columns.map { kind.columns[$0] })
        for row in self[kind] { text += DelimitedLine.text(columns.map { row.fields[$0] }) }
        return Array(text.utf8)
    }
}

/// Why a file of the chain cannot be read.
package enum ChainFileProblem: Equatable, Sendable {
    case missing(ChainFiles.Kind)
    case header(ChainFiles.Kind, HeaderProblem)
    case text(ChainFiles.Kind, DelimitedProblem)
}

/// All that is wrong with the files of a chain, file by file.
package struct ChainFileProblems: Error, Equatable, Sendable {
    package let problems: [ChainFileProblem]
}

extension ChainFiles.Kind {
    /// The header of the file.
    package var columns: [String] {
        let header =
            switch self {
            case .regions: "code,name,parent,level"
            case .accounts:
                "code,name,kind,parent,region,main,gln,feed_contract,feed_format,lead_time_days,review_days,time_zone,tier"
            case .locations: "code,name,account,kind,gln,default"
            case .stores:
                "code,name,region,channel,format,area_m2,opened,closed,latitude,longitude,gln,capacity_units,monthly_footfall"
            case .coverage: "store,series,account,from,to"
            case .counters: "store,counter,area"
            case .products:
                "sku,name,model,series,storage,colour,brand,gtin,launched,phase_out,key_product,pack_size,unit_cost"
            case .people:
                "code,name,role,employer,region,home_latitude,home_longitude,joined,left,rank,skills,languages,certificates"
            case .users: "code,name,class,region,account,rights"
            }
        return header.split(separator: ",").map(String.init)
    }

    /// The columns that came later, which a file may not have yet.
    var optionals: [String] { self == .accounts ? ["tier"] : [] }

    /// The name of the file.
    package var fileName: String { "\(rawValue).csv" }

    /// Where a column stands; every name asked for here is one of the header.
    func position(of column: String) -> Int {
        guard let position = columns.firstIndex(of: column) else {
            preconditionFailure("\(fileName) has no column \(column)")
        }
        return position
    }
}
