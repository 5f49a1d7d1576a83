/// How the rules of an edition are read where its documentation leaves something open.
///
/// Edition 2.1 has `product` and `strict`, edition 1.0 has `narrow` and `wide`. Where rules are read
/// strictly, the analysis of edition 2.1 also compares `strict` with `wide`.
public enum Reading: String, Sendable, CaseIterable {
  /// What a release of the product was measured to do.
  case product
  /// Edition 2.1 as documented; where the documentation is silent, allow rules take their smallest meaning, deny and
  /// ask rules their largest.
  case strict
  /// The same for edition 1.0.
  case narrow
  /// The opposite of `strict` and `narrow`: what a real session might still do.
  case wide

  /// The reading of an edition when nobody names one.
  public static func standard(in edition: Edition) -> Reading {
    switch edition {
    case .v1_0: .narrow
    case .v2_1: .product
    }
  }

  /// The same reading by the name that it has in an edition: `narrow` of 2.1 is `strict`; 1.0 was never measured, so
  /// `product` and `strict` are `narrow` there.
  func named(in edition: Edition) -> Reading {
    switch (self, edition) {
    case (.narrow, .v2_1): .strict
    case (.product, .v1_0), (.strict, .v1_0): .narrow
    default: self
    }
  }
}
