import KnowledgeGeneration
import Testing

@testable import CommandKnowledge
@testable import ThreatKnowledge

/// The words at which the generator does not stop are those that the readers of the tables know.
@Suite struct VocabularyTests {
  private func expect<Word: CaseIterable & RawRepresentable<String>>(
    _ words: [String], _ type: Word.Type, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Set(words).count == words.count, sourceLocation: sourceLocation)
    #expect(words.sorted() == type.allCases.map(\.rawValue).sorted(), sourceLocation: sourceLocation)
  }

  @Test func wordsOfThreatsAreThoseOfTheirReaders() {
    expect(Vocabulary.capabilities, Capability.self)
    expect(Vocabulary.reaches, Reach.self)
    expect(Vocabulary.grades, CredentialPattern.Grade.self)
  }

  @Test func wordsOfCommandsAreThoseOfTheirReaders() {
    expect(Vocabulary.optionRoles, OptionRole.self)
    expect(Vocabulary.fileCommandRules, FileCommandEntry.Rule.self)
    expect(Vocabulary.fileCommandTraits, FileCommandEntry.Trait.self)
    expect(Vocabulary.readOnlyTiers, ReadOnlyEntry.Tier.self)
    expect(Vocabulary.readOnlyRules, ReadOnlyEntry.Rule.self)
    expect(Vocabulary.readOnlyTraits, ReadOnlyEntry.Trait.self)
    expect(Vocabulary.wrapperKinds + Vocabulary.wrapperTraits, WrapperEntry.Word.self)
  }
}
