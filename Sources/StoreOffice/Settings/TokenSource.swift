import Glibc
package import Retail
package import Trail

/// Where the caller's token is: in STORECHAIN_TOKEN, in the file that STORECHAIN_TOKEN_FILE names, or in `token` under
/// the home.
package enum TokenSource: Equatable, Sendable {
    case given(Token)
    case file(String)

    init(environment: [String: String], home: String) {
        if let secret = environment["STORECHAIN_TOKEN"], !secret.isEmpty {
            self = .given(Token(secret))
        } else if let path = environment["STORECHAIN_TOKEN_FILE"], !path.isEmpty {
            self = .file(path)
        } else {
            self = .file(home + "/token")
        }
    }

    /// The token. A file that others can read is refused: what stands in it is no secret any more.
    package func token() throws(Refusal) -> Token {
        switch self {
        case .given(let token): return token
        case .file(let path):
            guard File.isTaken(path) else { throw Refusal(.forbidden, "token.missing", ["path": path]) }
            let secret: String
            do {
                guard try !File.isOpenToOthers(path) else {
                    throw Refusal(.forbidden, "token.open-to-others", at: Place(file: path))
                }
                secret = String(decoding: try File.read(path, limit: 4096), as: UTF8.self)
            } catch let refusal as Refusal {
                throw refusal
            } catch {
                throw Refusal(unreadable: path, error)
            }
            guard let token = secret.split(whereSeparator: \.isWhitespace).first else {
                throw Refusal(.forbidden, "token.missing", ["path": path])
            }
            return Token(String(token))
        }
    }
}
