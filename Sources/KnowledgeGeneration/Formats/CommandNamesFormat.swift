/// `product/command-names.table`: sets of names.
enum CommandNamesFormat: SingleFileFormat {
  static let source = "product/command-names.table"
  static let output = "Sources/CommandKnowledge/Generated/CommandNameSets.swift"

  /// The sets that code goes by.
  private static let known = [
    "barredBuiltins", "characterSetVariables", "copyOperands", "distrustedBesideExpansions",
    "distrustedFirst", "examinedBesideExpansions", "fedInterpreters", "findActions", "findPatternTests",
    "findValues", "guardedVariables", "inputCommands", "integerVariables",
    "interpretersWithCodeClusters", "interpretersWithCodeOptions", "interpretersWithPlainCode",
    "launchers", "multipleCallPrograms", "plainlyReading", "plainSafeVariables", "sandboxedInterpreters", "specialBuiltins",
    "screenSizeVariables", "shellLongOptions", "shellSettings", "shells", "starters", "structureWords",
    "suggestedWhole", "systemDirectories", "withoutLists",
  ]

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    try NameSets(file, known: known).swift(
      enum: "CommandNameSets", about: "Sets of names that the product reading of commands goes by.",
      as: .packed)
  }
}
