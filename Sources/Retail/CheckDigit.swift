/// The last digit of a number, made from the others so that a slip of the finger shows.
enum CheckDigit {
    /// Of `body`, the number without its last digit: from the right the digits count ×3, ×1, ×3 …; the check digit fills
    /// the sum up to a ten. GS1 General Specifications, "Check digit/character calculations"; GTIN and GLN alike.
    static func gs1(of body: Int) -> Int { fillingUp(body) { $0 * 3 } }

    /// Of `body`, the number without its last digit: from the right every other digit is doubled, and the digits of the
    /// products are added. Luhn's formula, ISO/IEC 7812-1 annex B; for the IMEI 3GPP TS 23.003 annex B.
    static func luhn(of body: Int) -> Int { fillingUp(body) { $0 < 5 ? $0 * 2 : $0 * 2 - 9 } }

    private static func fillingUp(_ body: Int, odd weighted: (Int) -> Int) -> Int {
        var (rest, sum, isOdd) = (body, 0, true)
        while rest > 0 {
            sum += isOdd ? weighted(rest % 10) : rest % 10
            rest /= 10
            isOdd.toggle()
        }
        return (10 - sum % 10) % 10
    }
}
