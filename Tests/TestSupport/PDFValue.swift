import Foundation

/// A value in a finished PDF file, as qpdf's JSON tells it.
public indirect enum PDFValue: Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case name(String)
    case text(String)
    case array([PDFValue])
    case dictionary([String: PDFValue])
    case reference(String)
    case stream([String: PDFValue], Data)

    init(json: Any) {
        switch json {
        case let number as NSNumber:
            self = Self.isBool(number) ? .bool(number.boolValue) : .number(number.doubleValue)
        case let string as String:
            if string.hasPrefix("/") {
                self = .name(string)
            } else if string.hasSuffix(" R") {
                self = .reference(string)
            } else {
                self = .text(String(string.dropFirst(2)))
            }
        case let array as [Any]: self = .array(array.map(PDFValue.init(json:)))
        case let dictionary as [String: Any]:
            if let stream = dictionary["stream"] as? [String: Any], let dict = stream["dict"] as? [String: Any] {
                let data = (stream["data"] as? String).flatMap { Data(base64Encoded: $0) } ?? Data()
                self = .stream(dict.mapValues(PDFValue.init(json:)), data)
            } else {
                self = .dictionary(dictionary.mapValues(PDFValue.init(json:)))
            }
        default: self = .null
        }
    }

    private static func isBool(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
