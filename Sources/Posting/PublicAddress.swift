/// Addresses of the internet at large: what a stranger names may not lead into the own network.
package enum PublicAddress {
    /// Whether an IPv4 address is anybody's: not of this host or network, private, link-local, shared, for documentation or
    /// benchmarks, multicast or reserved (IANA's special-purpose registry, RFC 6890).
    package static func isPublic(v4 address: [UInt8]) -> Bool {
        guard address.count == 4 else { return false }
        switch (address[0], address[1], address[2]) {
        case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): return false
        case (100, 64...127, _), (169, 254, _), (172, 16...31, _), (192, 168, _), (198, 18...19, _): return false
        case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 51, 100), (203, 0, 113): return false
        default: return true
        }
    }

    /// Whether an IPv6 address is anybody's: global unicast (2000::/3) without the tunnels and examples in it. One that wraps an
    /// IPv4 address is none: nobody has to be reached that way.
    package static func isPublic(v6 address: [UInt8]) -> Bool {
        guard address.count == 16, address[0] & 0xE0 == 0x20 else { return false }
        switch (address[0], address[1], address[2], address[3]) {
        case (0x20, 0x01, 0x00...0x01, _), (0x20, 0x01, 0x0D, 0xB8), (0x20, 0x02, _, _), (0x3F, 0xFF, _, _):
            return false
        default: return true
        }
    }
}
