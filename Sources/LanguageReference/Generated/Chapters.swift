// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// The chapters in the order of the page.
  static let chapters: [StaticString] = [
    chapterR,
    chapterB,
    chapterS,
    chapterP,
    chapterT,
    chapterC,
    chapterM,
  ]
}
