extension String {
    /// Each of `marks` with `sign` before it. By Unicode scalars, as the server reads: a mark with a combining accent
    /// behind it is another `Character`, and would pass unquoted.
    func marking(_ marks: Set<Unicode.Scalar>, with sign: Unicode.Scalar) -> String {
        unicodeScalars.reduce(into: "") { out, scalar in
            if marks.contains(scalar) { out.unicodeScalars.append(sign) }
            out.unicodeScalars.append(scalar)
        }
    }

    var holdsNUL: Bool { utf8.contains(0) }
}
