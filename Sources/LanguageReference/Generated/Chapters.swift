// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// The chapters in the order of the page, a long one in pieces.
  static let pieces: [StaticString] = [
    chapterR,
    chapterB1,
    chapterB2,
    chapterS1,
    chapterS2,
    chapterS3,
    chapterP,
    chapterT,
    chapterC,
    chapterM,
  ]
}
