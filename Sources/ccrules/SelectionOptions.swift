public import ArgumentParser
public import PolicyAnalysis
internal import Workspace

extension Profile: ExpressibleByArgument {}

/// The options that say which findings a run is about.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How much is shown.",
      discussion: """
        `regular`: what is worth doing something about; `strict`: also what is often meant; `audit`: also the side \
        doors of ordinary tools. By default what the configuration says, else regular.
        """))
  var profile: Profile?

  @Option(
    help: ArgumentHelp(
      "Only these checks, by code, beginning of a code or name, separated by commas.", valueName: "checks"))
  var select: CheckList?

  @Option(help: ArgumentHelp("Leave these checks out.", valueName: "checks"))
  var ignore: CheckList?

  /// True when the command line leaves checks out.
  var isNarrowed: Bool { select != nil || ignore != nil }

  /// What is to be reported.
  ///
  /// - Parameter withBaseline: false to see what the baseline holds, too.
  func selection(_ settled: ConfigurationFile, withBaseline: Bool = true) -> FindingSelection {
    FindingSelection(
      profile: profile, selected: select?.names ?? [], ignored: ignore?.names ?? [],
      configuration: settled.configuration, baseline: withBaseline ? settled.baseline : nil)
  }

  func validate() throws {
    for name in (select?.names ?? []) + (ignore?.names ?? []) where FindingSelection.isUnknown(name) {
      throw ValidationError("no check is called `\(name)`; `ccrules rule` lists them")
    }
  }
}

/// `CCR1,porous-deny`: checks as one option value.
struct CheckList: ExpressibleByArgument {
  var names: [String]

  init?(argument: String) {
    names = argument.split(separator: ",").map(String.init)
    if names.isEmpty { return nil }
  }
}
