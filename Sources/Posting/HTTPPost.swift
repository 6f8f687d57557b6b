import CLibCurl
import Dispatch
import Glibc

/// A body that is posted to somebody else's address, by libcurl: no redirect is followed, no proxy is asked, nothing of the answer
/// is read but its status, and all of it takes ten seconds at most.
package struct HTTPPost: Sendable {
    package let url: String
    /// Whole lines, `Name: value`.
    package let headers: [String]
    package let body: String
    /// Whether the own network and plain HTTP may be reached: for trying out, on the machine itself.
    package let mayStayInside: Bool

    package init(url: String, headers: [String], body: String, mayStayInside: Bool) {
        (self.url, self.headers, self.body, self.mayStayInside) = (url, headers, body, mayStayInside)
    }

    package enum Outcome: Equatable, Sendable {
        case answered(Int)
        /// libcurl's words, which are English.
        case failed(String)
        /// The name leads into the own network.
        case inside
    }

    private static let lanes = (0..<4).map { DispatchQueue(label: "post.\($0)") }
    private static let seconds = 10

    /// Posts it; returns when it is answered, or is not.
    package func send() async -> Outcome {
        await withCheckedContinuation { caller in
            Self.lanes[Int.random(in: Self.lanes.indices)].async { caller.resume(returning: sent()) }
        }
    }

    private func sent() -> Outcome {
        guard let handle = unsafe curl_easy_init() else { return .failed("no memory") }
        defer { unsafe curl_easy_cleanup(handle) }
        var list: UnsafeMutablePointer<curl_slist>?
        for header in headers + ["Expect:"] { unsafe list = curl_slist_append(list, header) }
        defer { unsafe curl_slist_free_all(list) }
        var isInside = false
        let code = unsafe withUnsafeMutablePointer(to: &isInside) { flag in
            unsafe set(handle, list, mayStayInside ? nil : flag)
            return unsafe curl_easy_perform(handle)
        }
        var status = 0
        _ = unsafe curl_get_status(handle, &status)
        guard code != CURLE_OK else { return .answered(status) }
        return isInside ? .inside : .failed(unsafe String(cString: curl_easy_strerror(code)))
    }

    /// `flag` is set where a connection into the own network was refused; nil where it may be made.
    private func set(
        _ handle: UnsafeMutableRawPointer, _ list: UnsafeMutablePointer<curl_slist>?,
        _ flag: UnsafeMutablePointer<Bool>?
    ) {
        _ = unsafe curl_set_text(handle, CURLOPT_URL, url)
        _ = unsafe curl_set_text(handle, CURLOPT_PROTOCOLS_STR, mayStayInside ? "http,https" : "https")
        _ = unsafe curl_set_text(handle, CURLOPT_PROXY, "")
        _ = unsafe curl_set_long(handle, CURLOPT_POSTFIELDSIZE, body.utf8.count)
        _ = unsafe curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, body)
        _ = unsafe curl_set_pointer(handle, CURLOPT_HTTPHEADER, list)
        for (option, value) in [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_TIMEOUT, Self.seconds),
            (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
        ] { _ = unsafe curl_set_long(handle, option, value) }
        // What is answered is not read: a megabyte or a page, it is all the same.
        _ = unsafe curl_set_sink(handle) { _, size, count, _ in size * count }
        guard let flag = unsafe flag else { return }
        _ = unsafe curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, flag)
        // The address of the very connection: a name that says something else a moment later gains nothing.
        _ = unsafe curl_set_open(handle) { flag, _, address in
            guard let address = unsafe address, unsafe HTTPPost.isPublic(address) else {
                unsafe flag?.assumingMemoryBound(to: Bool.self).pointee = true
                return -1
            }
            return unsafe socket(
                address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
                address.pointee.protocol)
        }
    }

    /// Behind the struct's own end lies the rest of an IPv6 address: it is read where it lies.
    private static func isPublic(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Bool {
        guard let start = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return false }
        let raw = unsafe UnsafeRawPointer(address) + start
        // sockaddr_in has its four bytes behind family and port, sockaddr_in6 its sixteen behind the flow too.
        return switch unsafe address.pointee.family {
        case AF_INET: PublicAddress.isPublic(v4: (4..<8).map { unsafe raw.load(fromByteOffset: $0, as: UInt8.self) })
        case AF_INET6: PublicAddress.isPublic(v6: (8..<24).map { unsafe raw.load(fromByteOffset: $0, as: UInt8.self) })
        default: false
        }
    }
}
