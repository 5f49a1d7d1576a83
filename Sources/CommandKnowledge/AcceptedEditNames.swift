/// The commands that `acceptEdits` allows without a rule where their form and their files permit it (M-5).
///
/// Both readings have these; which forms they permit differs: `AcceptEditsCommand` is what the product was measured to do.
public enum AcceptedEditNames {
  /// The names, without a folder.
  public static let all = ["mkdir", "touch", "rm", "rmdir", "mv", "cp", "sed"]
}
