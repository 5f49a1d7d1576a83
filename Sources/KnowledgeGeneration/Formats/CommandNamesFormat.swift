/// `product/command-names.table`: sets of names.
enum CommandNamesFormat: SingleFileFormat {
  static let source = "product/command-names.table"
  static let output = "Sources/CommandKnowledge/Generated/CommandNameSets.swift"

  /// The sets that code goes by.
  private static let known = [
    "barredBuiltins", "characterSetVariables", "copyOperands", "distrustedBesideExpansions",
    "distrustedFirst", "doubtfulStarters", "examinedBesideExpansions", "fedInterpreters", "findActions",
    "findPatternTests", "findValues", "fixedVariables", "guardedVariables", "inputCommands",
    "integerVariables", "interpretersWithCodeClusters", "interpretersWithCodeOptions",
    "interpretersWithPlainCode", "launchers", "multipleCallPrograms", "obscuringVariables",
    "plainSafeVariables", "plainlyReading", "sandboxedInterpreters", "screenSizeVariables",
    "shellLongOptions", "shellSettings", "shells", "specialBuiltins", "starters", "structureWords",
    "suggestedWhole", "systemDirectories", "transparentStarters", "variableStarters", "withoutLists",
  ]

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    try NameSets(file, known: known).swift(
      enum: "CommandNameSets", about: "Sets of names that the product reading of commands goes by.",
      as: .packed)
  }
}
