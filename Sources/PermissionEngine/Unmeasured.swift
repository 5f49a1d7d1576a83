/// Something about a call that could not be measured on the product, so that its answer is not certain.
public enum Unmeasured: String, Sendable, Hashable, CaseIterable {
  /// The tool is not offered where the product was asked: the documentation, read to the safe side, speaks for it.
  case tool
  /// The session runs on another system than Linux.
  case platform
  /// Deny rules see `a/../k` exactly when `a` exists, which only the file system knows (S-19g).
  case existence
}
