internal import ArgumentParser
internal import Discovery
internal import Reporting
internal import Settings
internal import Workspace

/// A file that a command changes or makes.
struct WrittenFile {
  /// Absolute.
  let path: String
  /// What stands there; nil where there is no such file.
  let old: [UInt8]?
  /// The folder that a link may not lead out of, absolute.
  let project: String

  /// Reads the file.
  ///
  /// - Throws: `ExitCode` when it is there and cannot be read, after a message.
  init(at path: String, project: String, _ place: SessionPlace) throws {
    self.path = path
    self.project = project
    do throws(FileSystemError) { old = try FileSystem.live.contents(of: path) } catch {
      guard error.kind == .notFound, FileSystem.live.kind(path) == nil else {
        Diagnostics.print("\(Self.shown(path, place)): \(error.message)")
        throw ExitCode.unreadable
      }
      old = nil
    }
  }

  /// Puts another text into it.
  ///
  /// - Throws: `ExitCode` when it cannot be written, after a message.
  func write(_ new: [UInt8], _ place: SessionPlace) throws {
    do throws(FileReplacement.Failure) {
      if let old {
        try FileReplacement(path: path, old: old, new: new, project: project).run()
      } else {
        try NewFile(path: path, bytes: new, project: project).write()
      }
    } catch {
      Diagnostics.print("\(Self.shown(path, place)): \(error.message)")
      throw ExitCode(error.meaning)
    }
  }

  private static func shown(_ path: String, _ place: SessionPlace) -> String {
    DisplayPath(relativeTo: place.startDirectory).text(path)
  }
}
