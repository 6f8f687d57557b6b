import Answers
import ArgumentParser
import Glibc
import Retail
import StoreOffice
import Wording

/// `storectl`: the office's counter for terminals and scripts.
struct StoreCtl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storectl", abstract: Speech.help("storectl"), discussion: Speech.help("storectl.more"),
        version: "storectl 0.1.0",
        subcommands: [
            Demo.self, Today.self, Seed.self, DirectoryNoun.self, SalesNoun.self, OrdersNoun.self,
            TargetNoun.self, FeedNoun.self,
            PriceNoun.self, SettleNoun.self,
            TaskNoun.self, StockNoun.self, StaffNoun.self, GradeNoun.self, DisplayNoun.self, DiversionNoun.self,
            ReportNoun.self,
            UserNoun.self, WebhookNoun.self,
            TrailNoun.self, DB.self, Config.self,
        ])
}

@main
enum Main {
    static func main() async {
        occupyStandardDescriptors()
        endQuietlyOnBrokenPipe()
        let given = CommandLineWords.globalsLast(Array(CommandLine.arguments.dropFirst()))
        let words = CommandLineWords.withoutGlobalsOfGroups(given, below: StoreCtl.self)
        let code: ExitCode
        do {
            code = await run(try parsed(words))
        } catch {
            code = explain(usage: error, words)
        }
        exit(code.rawValue)
    }

    private static func parsed(_ words: [String]) throws -> any ParsableCommand {
        if let complaint = CommandLineWords.unknownCommand(words, below: StoreCtl.self) {
            throw ValidationError(complaint)
        }
        return try StoreCtl.parseAsRoot(words)
    }

    /// Runs a command to its exit code; its answer, its refusal and its fault leave the program here.
    private static func run(_ command: any ParsableCommand) async -> ExitCode {
        guard let command = command as? any Command else { return plainly(command) }
        var printer = AnswerPrinter(format: command.format, language: Speech.ofHelp)
        var code = ExitCode.success
        do {
            let counter = try Counter(command)
            printer = AnswerPrinter(
                format: command.format, language: counter.language,
                zone: counter.settings.timeZone.value)
            let answer = try await command.answer(at: counter)
            counter.progress.clear()
            printer.print(answer)
            code = answer.ending.code
        } catch {
            code = explain(error, printer, isVerbose: command.options.verbose)
        }
        do {
            try printer.finish()
        } catch {
            printer.print(error)
            printer.errors.flush()
            return ExitCode(error.kind)
        }
        return code
    }

    private static func explain(_ error: any Error, _ printer: AnswerPrinter, isVerbose: Bool) -> ExitCode {
        if let refusal = Refusal(explaining: error) {
            printer.print(refusal)
            return ExitCode(refusal.kind)
        }
        printer.errors.line(Catalogue.say("fault", in: printer.language))
        if isVerbose {
            printer.errors.line(Catalogue.say("fault.detail", ["detail": "\(error)"], in: printer.language))
        }
        return .fault
    }

    /// Help, version, completion scripts, and complaints about the command line.
    private static func explain(usage error: any Error, _ words: [String]) -> ExitCode {
        let code = StoreCtl.exitCode(for: error)
        let output = StandardOutput(descriptor: code == .success ? 1 : 2)
        let text = StoreCtl.fullMessage(for: error)
        let isScript = words.contains {
            $0.hasPrefix("--generate-completion-script") || $0.hasPrefix("---completion")
                || $0.hasPrefix("--experimental")
        }
        output.write((isScript ? text : Speech.translated(text)) + "\n")
        do { try output.finish() } catch { return ExitCode(error.kind) }
        return code
    }

    /// A command group without its verb prints its help.
    private static func plainly(_ command: any ParsableCommand) -> ExitCode {
        var command = command
        do {
            try command.run()
            return .success
        } catch {
            return explain(usage: error, [])
        }
    }
}
