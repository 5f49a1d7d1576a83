/// What release 2.1.332 takes as the value of a settings key (spec C-7).
indirect enum MeasuredKeyType: Sendable {
  case string
  case boolean
  case number
  /// A number without a fraction, 0 or more.
  case wholeNumber
  /// A number from 0 to 1.
  case fraction
  /// An array whose elements are not looked at, as rule lists are: what is no string there is skipped alone.
  case array
  /// An array of strings.
  case strings
  /// An array of objects.
  case objects
  /// A string or an array of strings.
  case stringOrStrings
  /// An object, and the members it has to have.
  case object(required: [String])
  /// An object each member of which is of one type.
  case map(of: MeasuredKeyType)
  /// `true`, `false` or an object.
  case switchOrObject
  /// A switch, an array or an object: how a plugin is enabled.
  case switchOrContainer
  /// One of some texts.
  case oneOf([String])
  /// A permission mode.
  case mode

  /// An object without required members.
  static var anyObject: MeasuredKeyType { .object(required: []) }

  /// For messages: `a string`, ``one of `a`, `b` ``.
  var name: String {
    switch self {
    case .string: "a string"
    case .boolean: "`true` or `false`"
    case .number: "a number"
    case .wholeNumber: "a whole number from 0 on"
    case .fraction: "a number from 0 to 1"
    case .array: "an array"
    case .strings: "an array of strings"
    case .objects: "an array of objects"
    case .stringOrStrings: "a string or an array of strings"
    case .object(let required) where !required.isEmpty:
      "an object with " + required.map { "`\($0)`" }.joined(separator: " and ")
    case .object, .map: "an object"
    case .switchOrObject: "`true`, `false` or an object"
    case .switchOrContainer: "`true`, `false`, an array or an object"
    case .oneOf(let texts) where texts.count == 1: "`\(texts[0])`"
    case .oneOf(let texts): "one of " + texts.map { "`\($0)`" }.joined(separator: ", ")
    case .mode: MeasuredKeyType.oneOf(MeasuredKeyType.modes).name
    }
  }

  private static let modes = ["default", "acceptEdits", "plan", "auto", "dontAsk", "bypassPermissions"]

  /// The first value that is wrong, with the type it should have and its path below this one; nil when all is right.
  func mismatch(in value: JSONValue) -> (path: String, value: JSONValue, type: MeasuredKeyType)? {
    func firstWrong(among elements: [JSONValue]?, _ type: MeasuredKeyType) -> (
      String, JSONValue, MeasuredKeyType
    )? {
      guard let elements else { return ("", value, self) }
      for (index, element) in elements.enumerated() {
        if let wrong = type.mismatch(in: element) {
          return ("[\(index)]\(wrong.path)", wrong.value, wrong.type)
        }
      }
      return nil
    }
    let fits: Bool
    switch self {
    case .strings: return firstWrong(among: value.elements, .string)
    case .objects: return firstWrong(among: value.elements, .anyObject)
    case .stringOrStrings: return value.string == nil ? firstWrong(among: value.elements, .string) : nil
    case .map(let type):
      guard let members = value.members else { return ("", value, self) }
      for member in members {
        if let wrong = type.mismatch(in: member.value) {
          return (".\(member.name)\(wrong.path)", wrong.value, wrong.type)
        }
      }
      return nil
    case .string: fits = value.string != nil
    case .boolean: fits = value.boolean != nil
    case .number: fits = value.number != nil
    case .wholeNumber: fits = value.number.flatMap(Double.init).map { $0 >= 0 && $0 == $0.rounded() } ?? false
    case .fraction: fits = value.number.flatMap(Double.init).map { (0...1).contains($0) } ?? false
    case .array: fits = value.elements != nil
    case .object(let required):
      fits = value.members != nil && required.allSatisfy { value[$0] != nil }
    case .switchOrObject: fits = value.boolean != nil || value.members != nil
    case .switchOrContainer: fits = value.boolean != nil || value.members != nil || value.elements != nil
    case .oneOf(let texts): fits = value.text.map(texts.contains) ?? false
    case .mode: fits = MeasuredMode(value) != nil
    }
    return fits ? nil : ("", value, self)
  }
}
