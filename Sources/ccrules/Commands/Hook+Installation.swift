internal import ArgumentParser
internal import Discovery
internal import PermissionHook
internal import Reporting
internal import Settings
internal import Workspace

extension Hook {
  /// `ccrules hook install`.
  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install",
      abstract: "Put the hook into a settings file.",
      discussion: """
        By default into the settings of the project, where `ccrules` has to be found on the path of everybody who works \
        in it; elsewhere the program is named by its own path. Everything else in the file stays as it is, byte for byte. \
        Installing again changes the options.

        \(ExitMeaning.help(.unreadable, .changedMeanwhile))
        """)

    @OptionGroup var behaviour: HookBehaviour

    @OptionGroup var target: HookTarget

    @Option(
      help: ArgumentHelp(
        "The program that is named in the settings.",
        discussion: "By default `ccrules` for the project, elsewhere the path of this program.",
        valueName: "path"))
    var program: String?

    func run() throws {
      let place = SessionPlace.ofThisProcess()
      let path = target.path(place)
      let file = try target.file(at: path, place)
      var options = HookOptions()
      options.deniesEffects = behaviour.denyEffects
      options.log = behaviour.log.map { PathText.absolute($0, from: place.startDirectory) }
      let isShared = !target.user && !target.local && target.settings == nil
      let named = program ?? (isShared ? "ccrules" : Process.path ?? "ccrules")
      let hook = HookInstallation(
        command: HookInstallation.command(program: named, options.arguments))
      let new = try target.edited(path, place) { () throws(HookInstallation.Failure) in
        try hook.installed(in: file.old ?? [])
      }
      let shown = DisplayPath(relativeTo: place.startDirectory).text(path)
      if new == file.old {
        Diagnostics.print("\(shown): the hook is installed already")
        return
      }
      try target.write(new, over: file, place)
      if !target.dryRun { Diagnostics.print("\(shown): installed; sessions that start from now on have it") }
    }
  }

  /// `ccrules hook uninstall`.
  struct Uninstall: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "uninstall",
      abstract: "Take the hook out of a settings file.",
      discussion: ExitMeaning.help(.unreadable, .changedMeanwhile))

    @OptionGroup var target: HookTarget

    func run() throws {
      let place = SessionPlace.ofThisProcess()
      let path = target.path(place)
      let shown = DisplayPath(relativeTo: place.startDirectory).text(path)
      let file = try target.file(at: path, place)
      guard let text = file.old else {
        Diagnostics.print("\(shown): there is no such file, so the hook is not installed there")
        return
      }
      let new = try target.edited(path, place) { () throws(HookInstallation.Failure) in
        try HookInstallation.removed(from: text)
      }
      if new == text {
        Diagnostics.print("\(shown): the hook is not installed there")
        return
      }
      try target.write(new, over: file, place)
      if !target.dryRun { Diagnostics.print("\(shown): taken out") }
    }
  }

  /// `ccrules hook status`.
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "Say which settings in force have the hook.",
      discussion: ExitMeaning.help([
        (.unreadable, nil), (.nothingFound, "no settings in force have the hook"),
      ]))

    func run() throws {
      let place = SessionPlace.ofThisProcess()
      let stack = SettingsDiscovery(semantics: HookPolicy.semantics, place: place).load()
      let shown = DisplayPath(relativeTo: place.startDirectory)
      var sink = OutputSink()
      var isInstalled = false
      var isWhole = true
      for file in stack.files {
        do throws(HookInstallation.Failure) {
          for command in try HookInstallation.commands(in: file.source) {
            isInstalled = true
            sink.write("\(shown.text(file.path)) (\(file.scope.rawValue)): \(command)\n")
          }
        } catch {
          isWhole = false
          Diagnostics.print("\(shown.text(file.path)): \(error.message)")
        }
      }
      let off = stack.files.filter { $0.root?["disableAllHooks"]?.boolean == true }
      for file in off {
        Diagnostics.print("\(shown.text(file.path)): `disableAllHooks` is true, so no hook runs")
      }
      try sink.finish()
      if !isWhole { throw ExitCode.unreadable }
      if !isInstalled || !off.isEmpty {
        if !isInstalled {
          Diagnostics.print("the hook is not installed; `ccrules hook install` puts it into the project")
        }
        throw ExitCode.nothingFound
      }
    }
  }
}
