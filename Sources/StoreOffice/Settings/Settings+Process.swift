import Glibc
import Retail

extension Settings {
    /// The settings of this process: its flags, its environment and, unless it has no use for it, the
    /// `StoreConfig/runtime.yaml` of its working directory.
    package static func ofProcess(_ flags: Flags, withFile: Bool = true) throws -> Settings {
        try Settings(
            flags: flags, environment: environment, file: withFile ? try ConfigFile.text(fileName) : nil,
            workingDirectory: workingDirectory, userHome: userHome)
    }

    private static let names = [
        "STORECHAIN_DATABASE_URL", "STORECHAIN_HOME", "STORECHAIN_USER", "STORECHAIN_LANG", "STORECHAIN_TOKEN",
        "STORECHAIN_TOKEN_FILE", "XDG_DATA_HOME", "LC_ALL", "LC_MESSAGES", "LANG",
    ]

    private static var environment: [String: String] {
        var found: [String: String] = [:]
        for name in names { found[name] = variable(name) }
        return found
    }

    private static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    private static var workingDirectory: String {
        guard let path = unsafe getcwd(nil, 0) else { return "/" }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }

    /// $HOME, or what the system knows of the user when it is not set.
    private static var userHome: String {
        if let home = variable("HOME"), home.hasPrefix("/") { return home }
        guard let entry = unsafe getpwuid(geteuid()), let path = unsafe entry.pointee.pw_dir else { return "/" }
        return unsafe String(cString: path)
    }
}

/// Files of `StoreConfig` in the working directory.
package enum ConfigFile {
    /// The text of one; nil where there is none.
    package static func text(_ name: String) throws -> String? {
        let bytes: [UInt8]
        do {
            bytes = try File.read(name, limit: 1 << 20)
        } catch let trouble as FileTrouble
            where [ENOENT, ENOTDIR].contains(trouble.code) && !File.isTaken(name)
        {
            return nil
        } catch {
            // One that may not be read could name another database: going on without it would be a guess.
            throw Refusal(unreadable: name, error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(.unreadableInput, "config.not-utf8", at: Place(file: name))
        }
        return text
    }
}
