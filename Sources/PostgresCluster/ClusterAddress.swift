/// Where a running cluster takes connections.
package struct ClusterAddress: Equatable, Sendable {
    /// The folder of the Unix socket, absolute.
    package let socketDirectory: String
    /// Only a part of the socket's file name: nothing listens on the network.
    package let port: Int
    /// The superuser role.
    package var administrator: String { Role.administrator }

    /// A libpq URI without a database name; append `/name` to choose one.
    package var url: String {
        "postgresql://\(administrator)@\(percentEncoded(socketDirectory)):\(port)"
    }

    private func percentEncoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { encoded, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}
