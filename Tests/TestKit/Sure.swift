/// A value that a fixture is sure of; where it is mistaken, the tests end here.
package func sure<Value>(_ value: Value?, file: StaticString = #fileID, line: UInt = #line) -> Value {
    guard let value else { preconditionFailure("the fixture is wrong", file: file, line: line) }
    return value
}
