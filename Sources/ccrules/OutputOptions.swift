internal import ArgumentParser
internal import Discovery
internal import Reporting
internal import Settings

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}

/// The options that say where output goes and how it looks.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write the output into this file, not to standard output.", valueName: "file"))
  var output: String?

  @Flag(name: .shortAndLong, help: "Print no totals and no remarks.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "When text is coloured: `auto` on a terminal, unless NO_COLOR is set, and with FORCE_COLOR or CLICOLOR_FORCE."
    ))
  var color = ColorChoice.auto

  /// How text looks on this output.
  func style(for sink: borrowing OutputSink) -> TextStyle {
    switch color {
    case .always: TextStyle(isColored: true)
    case .never: TextStyle(isColored: false)
    case .auto: TextStyle(isColored: ColorWish.ofThisProcess.isColored(onTerminal: sink.isTerminal))
    }
  }

  /// The place that the output goes to.
  ///
  /// - Throws: `ExitCode` when the file cannot be written, after a message.
  func open() throws -> OutputSink {
    guard let output else { return OutputSink() }
    return try OutputSink(path: output)
  }

  /// Writes the whole output.
  func write(_ content: (TextStyle) -> [UInt8]) throws {
    var sink = try open()
    sink.write(content(style(for: sink)))
    try sink.finish()
  }
}

/// What the environment says about colour.
struct ColorWish {
  /// `NO_COLOR`, set to anything.
  var isUnwanted: Bool
  /// `FORCE_COLOR` or `CLICOLOR_FORCE`, set to anything but `0`.
  var isForced: Bool
  /// `TERM=dumb`.
  var isDumb: Bool

  static var ofThisProcess: ColorWish {
    func isSet(_ name: String) -> Bool {
      FileSystem.environmentVariable(name).map { $0 != "0" && $0 != "false" } ?? false
    }
    return ColorWish(
      isUnwanted: FileSystem.environmentVariable("NO_COLOR") != nil,
      isForced: isSet("FORCE_COLOR") || isSet("CLICOLOR_FORCE"),
      isDumb: FileSystem.environmentVariable("TERM") == "dumb")
  }

  /// `NO_COLOR` wins: it is what a person asks for who cannot read colours.
  func isColored(onTerminal isTerminal: Bool) -> Bool { !isUnwanted && (isForced || isTerminal && !isDumb) }
}
