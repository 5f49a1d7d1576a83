/// What rules mean: the edition of the language, the release of the product, and how what is open is read.
///
/// It is always a parameter, never a global, and asked by the names of features: `semantics.has(.askList)`.
public struct Semantics: Sendable, Hashable {
  /// The edition whose language the rules are written in.
  public let edition: Edition
  /// The release whose behaviour is meant; matters in edition 2.1 only.
  public let release: Release
  /// How open points are taken.
  public let reading: Reading

  /// Whether all that came and went with releases stands as in the newest measured one, as it does in later ones. A fast
  /// way that knows nothing of what older releases did otherwise may answer then, and then alone; it never decides what is
  /// answered.
  public let decidesAsNewest: Bool

  @usableFromInline let features: FeatureSet

  /// The semantics of an edition.
  ///
  /// - Parameters:
  ///   - reading: nil for the standard one of the edition. A reading that the edition does not have stands for the
  ///     one in its place: `narrow` of 2.1 is `strict`, `product` and `strict` of 1.0 are `narrow`.
  ///   - release: the newest that was measured unless another is named.
  public init(
    edition: Edition = .current, reading: Reading? = nil, release: Release = .newestMeasured
  ) {
    let reading = (reading ?? .standard(in: edition)).named(in: edition)
    self.init(edition, release, reading, FeatureTable.features(edition, release, reading))
  }

  private init(_ edition: Edition, _ release: Release, _ reading: Reading, _ features: FeatureSet) {
    self.edition = edition
    self.release = release
    self.reading = reading
    self.features = features
    decidesAsNewest = features.intersection(FeatureTable.changing) == FeatureTable.changingOfNewest
  }

  /// What is meant when nobody says otherwise: today's edition, in its standard reading.
  public static let current = Semantics()
  /// What the newest measured release does.
  public static let product = Semantics(edition: .v2_1, reading: .product)
  /// Edition 2.1 as documented, what is open to the safe side.
  public static let strict = Semantics(edition: .v2_1, reading: .strict)
  /// Edition 1.0, what is open to the safe side.
  public static let edition1 = Semantics(edition: .v1_0, reading: .narrow)

  /// Whether a feature is there.
  @inlinable @inline(__always)
  public func has(_ feature: Feature) -> Bool { features.contains(feature) }

  /// The same edition and release in another reading.
  package func read(as reading: Reading) -> Semantics {
    Semantics(edition: edition, reading: reading, release: release)
  }

  // MARK: Open points

  /// The features whose question is open here, in the order of their numbers.
  package var openFeatures: [Feature] {
    FeatureTable.openPoints.lazy
      .filter { $0.point.isOpen(in: reading) && $0.row.lifetime.covers(edition, release) }
      .map(\.row.feature)
  }

  /// The open questions that can matter to a call of some tool, in the order of their numbers: one feature for each.
  package func openQuestions(about tool: String) -> [Feature] {
    var numbers: Set<Int> = []
    return openFeatures.filter { feature in
      guard let point = feature.openPoint, point.reach.includes(tool) else { return false }
      return numbers.insert(point.number).inserted
    }
  }

  /// The same with the open points of some features taken the other way. Features that are one question change
  /// together.
  package func reversing(_ reversed: some Sequence<Feature>) -> Semantics {
    let numbers = Set(reversed.compactMap { $0.openPoint?.number })
    let changed = openFeatures.filter { $0.openPoint.map { numbers.contains($0.number) } ?? false }
    return Semantics(edition, release, reading, features.symmetricDifference(FeatureSet(changed)))
  }

  /// The same edition with every open point taken as a session might still do; `read(as: .wide)` unless the product
  /// is meant.
  package var widest: Semantics { reading == .product ? reversing(openFeatures) : read(as: .wide) }

  /// The same edition with every open point taken to the safe side; nothing is left to take where the product is
  /// meant.
  package var narrowest: Semantics { reading == .product ? self : read(as: .narrow) }

  /// One end of the range that claims about all calls have to hold in: `narrowest` or `widest`.
  ///
  /// - Parameter reading: `wide`, or any other for the narrow end.
  package func end(_ reading: Reading) -> Semantics { reading == .wide ? narrowest.widest : narrowest }

  /// The same with a feature that they may lack.
  package func with(_ feature: Feature) -> Semantics {
    var features = features
    features.insert(feature)
    return Semantics(edition, release, reading, features)
  }

  /// The same with some features that the release lacks, and without some that it has.
  package func toggling(_ changed: some Sequence<Feature>) -> Semantics {
    Semantics(edition, release, reading, features.symmetricDifference(FeatureSet(changed)))
  }

  /// The same as far as some stages of compiling tell it apart: all other open points taken narrowly. Semantics that
  /// are equal in this way share what those stages make.
  package func restricted(to stages: Set<OpenPoint.Stage>) -> Semantics {
    let narrow = reading == .wide ? read(as: .narrow) : read(as: reading)
    let relevant = FeatureSet(
      FeatureTable.openPoints.lazy.filter { stages.contains($0.point.stage) }.map(\.row.feature))
    let changed = features.symmetricDifference(narrow.features).intersection(relevant)
    return Semantics(edition, release, narrow.reading, narrow.features.symmetricDifference(changed))
  }
}
