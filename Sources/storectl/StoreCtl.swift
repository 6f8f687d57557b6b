import ArgumentParser

@main
struct StoreCtl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "storectl")
}
